#pragma once

#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "features/trips/visit.h"
#include "platform/documents/documents.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct VisitPages {
  Database& db;
  Site const& site;
  std::string const& base_address;  // of the host: known only once the port is

  Result<Response> new_form(Request const&, Actor const&) const;  // of a trip
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> letter(Request const&, Actor const&, DocumentFormat) const;  // as a file
  Result<Response> thank_you(Request const&, Actor const&, DocumentFormat) const;
  Result<Response> thank_you_page(Request const&, Actor const&) const;
  Result<Response> edit_form(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> sign(Request const&, Actor const&) const;
  Result<Response> send(Request const&, Actor const&) const;  // answers with the page itself: its link is shown once
  Result<Response> agree(Request const&, Actor const&) const;
  Result<Response> confirm(Request const&, Actor const&) const;
  Result<Response> withdraw(Request const&, Actor const&) const;
  Result<Response> mark(Request const&, Actor const&) const;  // it took place
  Result<Response> thank(Request const&, Actor const&) const;
  Result<Response> tell_feedback(Request const&, Actor const&) const;
  Result<Response> close(Request const&, Actor const&) const;

 private:
  Result<Response> shown(Request const&, Actor const&, VisitId, Form const&, std::string const& link) const;
  Result<Response> form_page(Request const&, Actor const&, TripId, Visit const*, Form const&) const;
  Result<Response> after_step(Request const&, Actor const&, Result<VisitId> const&, std::string_view flash_key) const;
};

}  // namespace baeumgil
