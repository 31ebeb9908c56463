#pragma once

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/on_site/take_site_note.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Form;
class Site;

struct OnSitePages {
  Database& db;
  Site const& site;
  FileStore& files;

  Result<Response> show(Request const&, Actor const&) const;
  // From the form: leads back to the page. From the phone's queue (Accept: application/json): says what became of it.
  Result<Response> take(Request const&, Actor const&) const;
  Result<Response> withdraw(Request const&, Actor const&) const;
  Result<Response> photo(Request const&, Actor const&) const;
  // What the phone's queue needs before it sends: who is signed in, and the token of forms.
  Result<Response> pass(Request const&, Actor const&) const;
  // The script that keeps this page for times without a network. It stands here because its place is its reach.
  Result<Response> worker(Request const&, Actor const&) const;

 private:
  Result<Response> page(Request const&, Actor const&, TripId, Form const&) const;
  Result<SiteNoteId> take_from(Request const&, Actor const&, TripId) const;
};

// A JPEG, PNG or HEIC as it will be kept, into the store and into the note.
Result<Done> keep_photo(FileStore&, std::string_view bytes, SiteNoteInput&);

}  // namespace baeumgil
