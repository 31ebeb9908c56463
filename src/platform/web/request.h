#pragma once
// One HTTP request as handlers see it. Names are matched as sent; text is NFC already.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"

namespace baeumgil {

enum class Method { get, head, post, put, patch, remove };

// An uploaded file, already on disk; moved into the file store or deleted with the request.
struct Upload {
  std::string field{};
  std::string file_name{};
  std::string declared_type{};
  std::string path{};
  std::size_t size_bytes{0};
};

struct Request {
  Method method{Method::get};
  std::string path{};    // decoded, without the query
  std::string target{};  // as sent
  std::vector<std::pair<std::string, std::string>> query{};
  std::vector<std::pair<std::string, std::string>> form{};  // urlencoded or multipart, in order
  std::vector<Upload> uploads{};
  std::vector<std::pair<std::string, std::string>> headers{};    // names in lower case
  std::string body{};                                            // JSON and the like; empty for forms
  std::map<std::string, std::string, std::less<>> parameters{};  // {id} of the route
  std::string remote_address{};
  std::string request_id{};
  std::string session_token{};  // of the cookie, if any
  std::string csrf_token{};     // this session's, to be put into forms
  std::string flash{};          // locale key left by the page before, once
  bool is_secure{false};
  int refused_status{0};  // 400, 413: the body could not be taken; the gate answers with that page

  std::string_view header(std::string_view lower_case_name) const;  // empty when absent
  std::string_view cookie(std::string_view name) const;
  std::string_view query_value(std::string_view name) const;  // first, or empty
  std::vector<std::string_view> query_values(std::string_view name) const;
  std::string_view form_value(std::string_view name) const;
  std::string_view parameter(std::string_view name) const;
  bool is_api() const { return path.starts_with("/api/"); }

  template <class IdType>
  std::optional<IdType> id(std::string_view name = "id") const {
    return id_from_text<IdType>(parameter(name));
  }
};

}  // namespace baeumgil
