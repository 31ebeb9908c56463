#pragma once
// 감사자료: everything about one trip, adoption, prize or programme as one signed file that can be checked without this
// installation: the line it stands in, every entry of the log, the documents, and the files handed in.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/enum_text.h"
#include "base/result.h"
#include "features/audit/list_events.h"
#include "features/audit/seal.h"
#include "features/chain/chain.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class EvidenceNoun { trip, adoption, award, program };
constexpr auto enum_words(EvidenceNoun) { return std::array<std::string_view, 4>{"trip", "adoption", "award", "program"}; }
Stage stage_of(EvidenceNoun);

using EvidencePackId = Id<struct EvidencePackTag>;

// A file that was handed in, as it lies in the file store.
struct HandedIn {
  std::string digest{};
  std::string file_name{};
};

struct Evidence {
  EvidenceNoun noun{};
  Uuid id{};
  std::string title{};                  // number and title
  std::vector<ChainStage> stages{};     // of a programme: every trip and what came of it
  std::vector<RecordedEvent> events{};  // of every row of the line, oldest first
  std::vector<HandedIn> files{};
  std::vector<Seal> seals{};  // of the institution's whole log, newest first
  std::string institution{};  // code
  std::string institution_name{};
};

// Number and title of a row the reader may see.
Result<std::string> find_evidence_title(Tx&, Actor const&, EvidenceNoun, Uuid const& id);
// What the reader may see; not found when the row itself does not exist for him.
Result<Evidence> read_evidence(Tx&, Actor const&, EvidenceNoun, Uuid const& id);
// The row whose number or, where there is none, whose title this is; none when it is not exactly one.
std::optional<Uuid> find_evidence_row(Tx&, EvidenceNoun, std::string_view words);

}  // namespace baeumgil
