#pragma once
// One signed file that was handed out: not the file, but what is needed to recognise it.

#include <cstdint>
#include <string>

#include "features/evidence/evidence.h"

namespace baeumgil {

struct EvidencePack {
  EvidencePackId id{};
  EvidenceNoun noun{};
  Uuid noun_id{};
  std::string title{};
  std::string digest{};  // SHA-256 of the whole file
  std::int64_t size_bytes{0};
  int file_count{0};
  std::int64_t seal_number{0};  // the last seal of the log when it was made
  std::string made_by{};
  Instant made_at{};
};

}  // namespace baeumgil
