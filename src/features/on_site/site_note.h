#pragma once
// 현장 기록: what a traveller writes down at the host, tied to a question, a place and a time. Its id is made where it is
// written, maybe on a phone without a network, so that sending it twice keeps it once.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

struct Trip;

using SiteNoteId = Id<struct SiteNoteTag>;

enum class SiteNoteKind { note, quote, figure, photo, person };
constexpr auto enum_words(SiteNoteKind) { return std::array<std::string_view, 5>{"note", "quote", "figure", "photo", "person"}; }

// Whether who is quoted, met or to be seen agrees to it being used.
enum class Consent { given, refused, not_asked };
constexpr auto enum_words(Consent) { return std::array<std::string_view, 3>{"given", "refused", "not_asked"}; }

struct SiteNote {
  SiteNoteId id{};
  TripId trip{};
  PersonId author{};
  std::string author_name{};  // of the join
  SiteNoteKind kind{};
  QuestionId question{};        // nil: none in particular
  std::string question_text{};  // as it was asked then
  std::string place{};
  InstitutionId host{};     // nil: no host is there
  std::string host_name{};  // of the join
  Instant noted_at{};       // by the phone
  Instant received_at{};    // by us
  std::string body{};       // what was seen, said, met for, or what the figure counts
  std::string figure{};
  std::string unit{};
  std::string source{};
  std::string person_name{};  // who said it, or was met
  std::string person_post{};
  std::optional<Consent> consent{};
  std::string photo_digest{};
  int photo_width{0};
  int photo_height{0};
  std::string photo_print{};
  bool is_withdrawn{false};
  std::string withdrawn_reason{};
};

// Who travels, from the permission until the report is accepted: what was written offline may arrive after the return.
bool may_write_site_notes(Actor const&, Trip const&);
bool may_withdraw_site_note(Actor const&, SiteNote const&, Trip const&);  // one's own

}  // namespace baeumgil
