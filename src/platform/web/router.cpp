#include "platform/web/router.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"
#include "platform/web/request_head.h"

namespace baeumgil {
namespace {

using Parameters = std::map<std::string, std::string, std::less<>>;

bool is_parameter(std::string_view segment) { return segment.size() > 2 && segment.front() == '{' && segment.back() == '}'; }

bool matches(std::string_view pattern, std::string_view path) {
  while (true) {
    auto const pattern_end = std::min(pattern.find('/'), pattern.size());
    auto const path_end = std::min(path.find('/'), path.size());
    auto const wanted = pattern.substr(0, pattern_end);
    auto const given = path.substr(0, path_end);
    if (is_parameter(wanted) ? given.empty() : wanted != given) return false;
    if (pattern_end == pattern.size() || path_end == path.size()) return pattern_end == pattern.size() && path_end == path.size();
    pattern.remove_prefix(pattern_end + 1);
    path.remove_prefix(path_end + 1);
  }
}

Parameters read_parameters(std::string_view pattern, std::string_view path) {
  auto parameters = Parameters{};
  auto const wanted = split(pattern, '/');
  auto const given = split(path, '/');
  for (std::size_t i = 0; i < wanted.size() && i < given.size(); ++i)
    if (is_parameter(wanted[i])) parameters.emplace(wanted[i].substr(1, wanted[i].size() - 2), given[i]);
  return parameters;
}

// The shape decides whether two patterns answer the same paths: "/trips/{id}" and "/trips/{trip}" do.
std::string shape_of(std::string_view pattern) {
  auto shape = std::string{};
  for (auto const segment : split(pattern, '/')) shape += "/" + (is_parameter(segment) ? std::string{"{}"} : std::string{segment});
  return shape;
}

// Static beats parameter, from the left: '{' sorts after every letter we use in paths.
bool is_more_exact(Route const& a, Route const& b) { return shape_of(a.pattern) < shape_of(b.pattern); }

void insert(std::vector<Route>& routes, Route route) {
  if (!route.pattern.starts_with('/') || !route.handler) throw std::logic_error{"a route needs a path and a handler: " + route.pattern};
  for (auto const& other : routes)
    if (other.method == route.method && shape_of(other.pattern) == shape_of(route.pattern))
      throw std::logic_error{"two routes for " + route.pattern};
  routes.insert(std::ranges::upper_bound(routes, route, is_more_exact), std::move(route));
}

}  // namespace

bool may_pass(Access access, Actor const& actor) {
  switch (access) {
    case Access::everyone:
    case Access::link:
      return true;
    case Access::staff:
      return actor.is_signed_in();
    case Access::auditor:
      return actor.has(Role::auditor) || actor.has(Role::programme_officer) || actor.has(Role::administrator);
    case Access::officer:
      return actor.has(Role::programme_officer);
    case Access::administrator:
      return actor.has(Role::administrator);
  }
  return false;
}

void Router::get(std::string pattern, Access access, Handler handler) {
  insert(routes_, {.method = Method::get, .pattern = std::move(pattern), .access = access, .handler = std::move(handler)});
}

void Router::post(std::string pattern, Access access, Handler handler) {
  insert(routes_, {.method = Method::post, .pattern = std::move(pattern), .access = access, .handler = std::move(handler)});
}

void Router::api(ApiOperation operation, Access access, Handler handler) {
  auto route = Route{.method = operation.method, .pattern = operation.path, .access = access, .handler = std::move(handler)};
  route.operation = std::move(operation);
  insert(routes_, std::move(route));
}

Route const* Router::find(Method method, std::string_view path, Parameters& parameters) const {
  auto const wanted = method == Method::head ? Method::get : method;
  for (auto const& route : routes_) {
    if (route.method != wanted || !matches(route.pattern, path)) continue;
    parameters = read_parameters(route.pattern, path);
    return &route;
  }
  return nullptr;
}

std::string Router::allowed_methods(std::string_view path) const {
  auto is_allowed = std::array<bool, all_of<Method>().size()>{};
  for (auto const& route : routes_) {
    if (!matches(route.pattern, path)) continue;
    is_allowed[static_cast<std::size_t>(route.method)] = true;
    if (route.method == Method::get) is_allowed[static_cast<std::size_t>(Method::head)] = true;
  }
  auto allowed = std::vector<std::string>{};
  for (auto const method : all_of<Method>())
    if (is_allowed[static_cast<std::size_t>(method)]) allowed.emplace_back(to_word(method));
  return join(allowed, ", ");
}

}  // namespace baeumgil
