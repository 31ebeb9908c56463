#pragma once
// 공개판: what of a report or a case everybody may read. Findings are covered unless the officer keeps one with a reason; what
// is covered says by which ground of the law and until when. A released edition is kept as it was when it was looked at.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

using PublicationId = Id<struct PublicationTag>;
using WithholdingId = Id<struct WithholdingTag>;

enum class PublishedNoun { report, good_case };
constexpr auto enum_words(PublishedNoun) { return std::array<std::string_view, 2>{"report", "case"}; }

struct Published {  // which report or case
  PublishedNoun noun{};
  Uuid id{};
  bool operator==(Published const&) const = default;
};
std::string path_of(Published const&);  // "/reports/…"

// The forms of platform/text/personal_data, then what only people find: words, and a part under its heading.
enum class WithheldKind { resident_number, passport, card, phone, mail, plate, account, name, phrase, part };
constexpr auto enum_words(WithheldKind) {
  return std::array<std::string_view, 10>{"resident_number", "passport", "card", "phone",  "mail",
                                          "plate",           "account",  "name", "phrase", "part"};
}

enum class CoverRuling { cover, keep };
constexpr auto enum_words(CoverRuling) { return std::array<std::string_view, 2>{"cover", "keep"}; }

// 공공기관의 정보공개에 관한 법률 제9조 제1항 각 호: the word ends the code of the rule row that says it.
enum class WithholdingGround { secret, security, safety, trial, review, privacy, business, speculation };
constexpr auto enum_words(WithholdingGround) {
  return std::array<std::string_view, 8>{"secret", "security", "safety", "trial", "review", "privacy", "business", "speculation"};
}
std::string rule_code(WithholdingGround);

struct Withholding {
  WithholdingId id{};
  Published of{};
  WithheldKind kind{};
  std::string text{};  // wherever it stands; of a part its heading
  CoverRuling ruling{CoverRuling::cover};
  WithholdingGround ground{WithholdingGround::privacy};
  std::string reason{};
  std::optional<Date> until{};  // the last day
  std::string ruled_by{};       // of the join
  Instant ruled_at{};
};

struct Publication {
  PublicationId id{};
  Published of{};
  std::string title{};
  std::string content{};  // to be stored: the packed document, with everything covered
  std::string released_by{};
  std::optional<Instant> released_at{};
  int withheld{0};
};

inline constexpr std::size_t kLongestPhrase = 200;
inline constexpr std::size_t kLongestReason = 500;

bool may_prepare_publication(Actor const&);  // the programme officer
bool may_read_publication(Actor const&);     // and the auditor

}  // namespace baeumgil
