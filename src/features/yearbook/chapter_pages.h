#pragma once

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/yearbook/chapter.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Site;
class FileStore;

struct ChapterPages {
  Database& db;
  Site const& site;
  FileStore& files;

  Result<Response> form(Request const&, Actor const&) const;         // GET /yearbook/{year}/words/{chapter}
  Result<Response> write(Request const&, Actor const&) const;        // POST /yearbook/{year}/words/{chapter}
  Result<Response> review_form(Request const&, Actor const&) const;  // GET /yearbook/{year}/words/{chapter}/review
  Result<Response> review(Request const&, Actor const&) const;       // POST /yearbook/{year}/words/{chapter}/review
  Result<Response> photo(Request const&, Actor const&) const;        // GET /yearbook/{year}/words/{chapter}/photo

 private:
  Result<Response> form_page(Request const&, Actor const&, std::optional<Problem> const&) const;
};

}  // namespace baeumgil
