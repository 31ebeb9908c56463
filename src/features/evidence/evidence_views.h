#pragma once

#include <string>
#include <vector>

#include "features/evidence/evidence_pack.h"
#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct EvidencePackRow {
  Instant at{};
  std::string who{};
  std::string title{};
  std::string path{};
  std::string noun_key{};
  std::string size{};  // text
  std::string digest{};
  std::int64_t seal{0};
};
struct EvidenceListView {
  SelectField noun{};
  TextField words{};
  ErrorSummary summary{};
  std::string fingerprint{};
  std::vector<EvidencePackRow> rows{};
  EmptyState nothing{};
};

struct EvidenceFormView {
  std::string title{};
  std::string action{};
  bool is_program{false};
};

void render(Html&, EvidenceListView const&);
void render(Html&, EvidenceFormView const&);

}  // namespace baeumgil
