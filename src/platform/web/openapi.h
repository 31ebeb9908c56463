#pragma once
// The API described from the same data the routes are registered with, and real answers held against it.

#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "platform/html/locale.h"
#include "platform/web/api_operation.h"
#include "platform/web/router.h"

namespace baeumgil {

struct OpenapiSettings {
  Language language{Language::ko};
  std::string version{"1"};
  std::string base_address{};  // of this installation; empty: relative
};

// OpenAPI 3.1 of all routes that carry an operation.
std::string openapi_document(Router const&, Locale const&, OpenapiSettings const&);

// What an answer of this status has that the operation does not promise, and the reverse; empty when they agree.
std::vector<std::string> schema_violations(ApiOperation const&, int status, std::string_view json);

// What stands in a body: the schema itself, a page of it, the id of what was done, or the problem document.
std::vector<ApiField> answer_fields(ApiOperation const&);
std::vector<ApiField> problem_fields();

}  // namespace baeumgil
