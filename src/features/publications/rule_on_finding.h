#pragma once
// The officer covers or keeps what was found, withholds words or a part of their own choice, releases the public edition and
// takes it back.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/publications/publication.h"

namespace baeumgil {

class Database;
class Locale;
class Tx;

struct RulingInput {
  std::optional<WithheldKind> kind{};
  std::string text{};
  std::optional<CoverRuling> ruling{};
  std::optional<WithholdingGround> ground{};  // of what is covered
  std::string reason{};                       // of what is kept
  std::optional<Date> until{};
};

// invalid: what does not stand in the text; a kept one without reason; one under review without its last day (cited).
Result<WithholdingId> rule_on_finding(Database&, Actor const&, Published const&, Locale const&, RulingInput const&);
// What nobody ruled on is covered as privacy, and said so. conflict: it may not be public.
Result<PublicationId> release_edition(Database&, Actor const&, Published const&, Locale const&);
Result<Done> take_back_edition(Database&, Actor const&, Published const&, Locale const&);

inline constexpr std::string_view kLiftJob = "publications.lift";
// Tells the officers of what need not be covered any more; each is told once.
Result<Done> propose_lifting(Database&, InstitutionId);

}  // namespace baeumgil
