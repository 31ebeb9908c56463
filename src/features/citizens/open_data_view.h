#pragma once
// How data for everybody is answered.

#include <string>
#include <utility>

#include "platform/web/kept_by_anybody.h"

namespace baeumgil {

inline constexpr auto kOpenCsv = "text/csv; charset=utf-8";
inline constexpr auto kOpenJson = "application/json";

inline Response open_data(std::string content_type, std::string body) {
  return open_data(Response{.content_type = std::move(content_type), .body = std::move(body)});
}

}  // namespace baeumgil
