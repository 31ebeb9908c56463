#include "platform/web/flattened_json.h"

#include <fmt/format.h>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

namespace json = boost::json;
using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t kDepthLimit = 16;
constexpr std::size_t kValueLimit = 5000;

class Flattener {
 public:
  bool add(std::string const& name, json::value const& value) {
    switch (value.kind()) {
      case json::kind::null:
        return true;
      case json::kind::bool_:
        return keep(name, value.get_bool() ? "true" : "false");
      case json::kind::int64:
        return keep(name, std::to_string(value.get_int64()));
      case json::kind::uint64:
        return keep(name, std::to_string(value.get_uint64()));
      case json::kind::double_:
        return keep(name, fmt::format("{}", value.get_double()));
      case json::kind::string:
        return add_text(name, value.get_string());
      case json::kind::array:
        return add_items(name, value.get_array());
      case json::kind::object:
        return add_members(name + ".", value.get_object());
    }
    return false;
  }

  bool add_members(std::string const& prefix, json::object const& members) {
    for (auto const& [key, value] : members) {
      auto const name = clean_text({key.data(), key.size()});
      // A dot of its own would make {"a.b": 1} look like {"a": {"b": 1}}.
      if (!name || name->empty() || name->find('.') != std::string::npos || !add(prefix + *name, value)) return false;
    }
    return true;
  }

  Pairs take() { return std::move(pairs_); }

 private:
  bool add_items(std::string const& name, json::array const& items) {
    for (std::size_t i = 0; i < items.size(); ++i)
      if (!add(name + "." + std::to_string(i), items[i])) return false;
    return true;
  }

  // "\u0000" and lone surrogates are JSON but no text.
  bool add_text(std::string const& name, json::string const& text) {
    auto clean = clean_text({text.data(), text.size()});
    return clean && keep(name, std::move(*clean));
  }

  bool keep(std::string const& name, std::string value) {
    pairs_.emplace_back(name, std::move(value));
    return pairs_.size() <= kValueLimit;
  }

  Pairs pairs_{};
};

}  // namespace

std::optional<Pairs> flattened_json(std::string_view text) {
  auto memory = json::monotonic_resource{};
  auto options = json::parse_options{};
  options.max_depth = kDepthLimit;
  auto error = boost::system::error_code{};
  auto const value = json::parse({text.data(), text.size()}, error, &memory, options);
  if (error || !value.is_object()) return std::nullopt;
  auto flattener = Flattener{};
  if (!flattener.add_members("", value.get_object())) return std::nullopt;
  return flattener.take();
}

}  // namespace baeumgil
