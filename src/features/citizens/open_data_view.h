#pragma once
// How data for everybody is answered.

#include <string>
#include <utility>

#include "platform/web/response.h"

namespace baeumgil {

inline constexpr auto kOpenCsv = "text/csv; charset=utf-8";
inline constexpr auto kOpenJson = "application/json";

// Open data may be kept by anybody on the way for five minutes.
inline Response open_data(std::string content_type, std::string body) {
  auto response = Response{.content_type = std::move(content_type), .body = std::move(body)};
  return response.with("Cache-Control", "public, max-age=300").with("Access-Control-Allow-Origin", "*");
}

}  // namespace baeumgil
