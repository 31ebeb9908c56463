#pragma once
// The pages and the API route of one import: the form, the preview that changes nothing, and the change that was looked at.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "platform/imports/import_preview.h"
#include "platform/imports/import_table.h"
#include "platform/web/router.h"

namespace baeumgil {

struct FeatureHost;

struct ImportRequest {
  std::string table{};  // CSV text
  std::string digest{};
  RefusedLines refused{RefusedLines::stop_all};
};

struct ImportDesk {
  std::string path{};       // "/people/import"
  std::string api_path{};   // empty: "/api/v1" and that
  std::string list_path{};  // "/people"
  std::string list_key{};
  std::string title_key{};
  std::string lead_key{};
  std::string columns_key{};  // which columns a table may have
  std::string flash_key{};
  std::string name_key{};  // heads of the two columns a line is known by
  std::string number_key{};
  std::vector<ImportColumn> columns{};
  std::string schema{};  // "PeopleImport"
  std::string summary{};
  std::string tag{};
  Access access{Access::staff};
  std::function<std::optional<Problem>(Actor const&)> refusal{};  // of who may not; empty: whoever passes the gate may
  std::function<Result<ImportPreview>(Actor const&, std::string const& table)> preview{};
  std::function<Result<std::string>(Actor const&, ImportRequest const&)> apply{};
};

void add_import_desk(FeatureHost&, ImportDesk);

}  // namespace baeumgil
