#pragma once
// Routes, declared in one page per feature. The access level is a required argument: forgetting it does not compile.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/api_operation.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

// The coarse gate. What a person may do with a row is asked by may_… in its noun.
enum class Access {
  everyone,       // public; the actor may be nobody
  link,           // a secret link; the handler looks the token up and answers not_found without it
  staff,          // any signed-in person
  auditor,        // auditor, programme officer, administrator; others get not_found
  officer,        // programme officer; others get not_found
  administrator,  // administrator; others get not_found
};
// The gate asks it of a route, the menu of an entry.
bool may_pass(Access, Actor const&);

using Handler = std::function<Result<Response>(Request const&, Actor const&)>;

// A method of a feature's pages as the handler of a route.
template <class Pages>
Handler handler(Pages pages, Result<Response> (Pages::*page)(Request const&, Actor const&) const) {
  return [pages = std::move(pages), page](Request const& request, Actor const& actor) { return (pages.*page)(request, actor); };
}

struct Route {
  Method method{Method::get};
  std::string pattern{};  // "/trips/{id}/approval"
  Access access{Access::staff};
  Handler handler{};
  std::optional<ApiOperation> operation{};  // set for /api routes
};

class Router {
 public:
  void get(std::string pattern, Access, Handler);
  void post(std::string pattern, Access, Handler);
  // An API route describes itself; method and path come from the operation.
  void api(ApiOperation, Access, Handler);

  // The route and the parameters of its pattern; null when none. allowed_methods: for 405.
  Route const* find(Method, std::string_view path, std::map<std::string, std::string, std::less<>>& parameters) const;
  std::string allowed_methods(std::string_view path) const;
  std::vector<Route> const& routes() const { return routes_; }

 private:
  std::vector<Route> routes_{};
};

}  // namespace baeumgil
