#pragma once

#include <optional>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "features/yearbook/edition.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Fields;
class Site;

struct EditionPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;  // GET /yearbook/{year}/editions
  Result<Response> make(Request const&, Actor const&) const;  // POST /yearbook/{year}/editions
  Result<Response> show(Request const&, Actor const&) const;  // GET /editions/{id}
  Result<Response> file(Request const&, Actor const&, std::string_view format) const;
  Result<Response> reading(Request const&, Actor const&) const;  // GET /editions/{id}/reading
  Result<Response> read(Request const&, Actor const&) const;     // POST /editions/{id}/readers
  Result<Response> again(Request const&, Actor const&) const;    // POST /editions/{id}/again
  Result<Response> compare(Request const&, Actor const&) const;  // GET /editions/{id}/comparison?with=

 private:
  Result<Response> list_page(Request const&, Actor const&, int year, std::optional<Problem> const&) const;
};

std::optional<int> year_of(Request const&);  // of the address
EditionAsked read_edition_asked(Fields&, int year);

}  // namespace baeumgil
