#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/publications/public_photo.h"
#include "features/publications/publication.h"
#include "features/publications/publication_document.h"
#include "platform/documents/documents.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Form;
class Site;
struct PageHead;

struct PublicationPages {  // of one noun
  Database& db;
  Site const& site;
  FileStore& files;
  PublishedNoun noun{};

  Result<Response> list_json(Request const&, Actor const&) const;
  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> review(Request const&, Actor const&) const;
  Result<Response> ruling_form(Request const&, Actor const&) const;
  Result<Response> rule(Request const&, Actor const&) const;
  Result<Response> compare(Request const&, Actor const&) const;
  Result<Response> edition(Request const&, Actor const&, DocumentFormat) const;
  Result<Response> folder(Request const&, Actor const&) const;
  Result<Response> release(Request const&, Actor const&) const;
  Result<Response> take_back(Request const&, Actor const&) const;
  Result<Response> photos(Request const&, Actor const&) const;
  Result<Response> photo(Request const&, Actor const&) const;  // ?note=…&copy=open
  Result<Response> change(Request const&, Actor const&) const;

  Result<Response> show_json(Request const&, Actor const&) const;
  Result<Response> rule_by_program(Request const&, Actor const&) const;
  Result<Response> release_by_program(Request const&, Actor const&) const;
  Result<Response> take_back_by_program(Request const&, Actor const&) const;

 private:
  struct Read {
    PublicationDraft draft{};
    std::vector<Withholding> rulings{};
    std::vector<WithheldText> found{};
    std::optional<Publication> released{};
    std::vector<PublicPhoto> photos{};
  };
  Result<Published> of(Request const&) const;
  Result<Read> read(Request const&, Actor const&) const;
  PageHead head(Actor const&, PublicationDraft const&, std::string_view title_key, int status) const;
  Result<Response> review_page(Request const&, Actor const&, Form const&) const;
  Result<Response> form_page(Request const&, Actor const&, Form const&) const;
  Result<Response> photos_page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
