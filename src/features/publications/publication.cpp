#include "features/publications/publication.h"

namespace baeumgil {

std::string path_of(Published const& of) { return (of.noun == PublishedNoun::report ? "/reports/" : "/cases/") + to_text(of.id); }

std::string rule_code(WithholdingGround ground) { return "disclosure.withhold." + std::string{to_word(ground)}; }

bool may_prepare_publication(Actor const& actor) { return actor.has(Role::programme_officer); }

bool may_read_publication(Actor const& actor) { return may_prepare_publication(actor) || actor.has(Role::auditor); }

}  // namespace baeumgil
