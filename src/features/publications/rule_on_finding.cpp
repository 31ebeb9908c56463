#include "features/publications/rule_on_finding.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/publications/public_cover.h"
#include "features/publications/publication_document.h"
#include "features/publications/publication_store.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/documents/document_pack.h"

namespace baeumgil {
namespace {

std::string noun_of(Published const& of) { return std::string{to_word(of.noun)}; }

// The log says that and why something is covered, never what.
void write_ruling(JsonWriter& json, Withholding const& ruling) {
  json.begin_object().field("kind", to_word(ruling.kind)).field("ruling", to_word(ruling.ruling)).field("ground", to_word(ruling.ground));
  json.field("until", ruling.until ? to_text(*ruling.until) : std::string{}).end_object();
}

void record(Tx& tx, Actor const& actor, std::string_view verb, PublicationDraft const& draft, std::string after) {
  record_event(tx, actor, {.verb = verb, .subject = {noun_of(draft.of), draft.of.id, draft.title}, .after = std::move(after)});
}

std::optional<Citation> citation_for(Tx& tx, Actor const& actor, WithholdingGround ground) {
  auto const book = load_rule_book(tx);
  auto const* rule = book.in_force(rule_code(ground), tx.today());
  return rule == nullptr ? std::nullopt : std::optional{citation_of(*rule, actor.language)};
}

// What may end only with a day: law lets inner deliberation be withheld as long as it lasts, and the end is told.
bool needs_day(RulingInput const& input) { return input.ground == WithholdingGround::review && !input.until; }

std::optional<Problem> problem_of(Tx& tx, Actor const& actor, RulingInput const& input) {
  if (!input.kind) return invalid("kind", "field.required");
  if (input.text.empty()) return invalid("text", "field.required");
  if (character_count(input.text) > kLongestPhrase) return invalid("text", "field.too_long", {std::to_string(kLongestPhrase)});
  if (!input.ruling) return invalid("ruling", "field.required");
  if (character_count(input.reason) > kLongestReason) return invalid("reason", "field.too_long", {std::to_string(kLongestReason)});
  if (*input.ruling == CoverRuling::keep) {
    if (input.reason.empty()) return invalid("reason", "field.reason_required");
    return std::nullopt;
  }
  if (!input.ground) return invalid("ground", "field.required");
  if (input.until && *input.until < tx.today()) return invalid("until", "publication.until_past");
  if (!needs_day(input)) return std::nullopt;
  auto const rule = citation_for(tx, actor, *input.ground);
  return rule ? refused("until", "publication.until_required", *rule) : invalid("until", "publication.until_required");
}

bool stands_in(PublicationDraft const& draft, RulingInput const& input) {
  if (input.kind == WithheldKind::part)
    return std::ranges::any_of(draft.document.blocks, [&](Block const& block) {
      auto const* heading = std::get_if<Heading>(&block);
      return heading != nullptr && heading->text == input.text;
    });
  return std::ranges::any_of(texts_of(draft.document), [&](auto const& text) { return text.find(input.text) != std::string::npos; });
}

Result<PublicationDraft> draft_to_prepare(Tx& tx, Actor const& actor, Published const& of, Locale const& locale) {
  auto draft = TRY(read_publication_draft(tx, actor, of, locale));
  if (!may_prepare_publication(actor)) return forbidden("publication.not_officer");
  return draft;
}

std::string released_json(std::vector<WithheldText> const& findings) {
  auto json = JsonWriter{};
  json.begin_object().key("withheld").begin_array();
  for (auto const& finding : findings)
    if (finding.ruling && finding.is_covered()) write_ruling(json, *finding.ruling);
  return json.end_array().end_object().take();
}

// What nobody ruled on becomes a ruling: from then on it is covered everywhere.
void rule_on_the_rest(Tx& tx, Actor const& actor, std::vector<WithheldText>& findings, Published const& of) {
  for (auto& finding : findings) {
    if (finding.ruling) continue;
    finding.ruling = Withholding{.id = WithholdingId::make(), .of = of, .kind = finding.kind, .text = finding.text, .ruled_at = tx.now()};
    store_ruling(tx, *finding.ruling, actor.person);
  }
}

}  // namespace

Result<WithholdingId> rule_on_finding(Database& db, Actor const& actor, Published const& of, Locale const& locale,
                                      RulingInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<WithholdingId> {
    auto const draft = TRY(draft_to_prepare(tx, actor, of, locale));
    if (auto problem = problem_of(tx, actor, input)) return *std::move(problem);
    if (!stands_in(draft, input)) return invalid("text", "publication.not_in_text");
    auto ruling = Withholding{.id = WithholdingId::make(), .of = of, .kind = *input.kind, .text = input.text, .ruling = *input.ruling};
    if (ruling.ruling == CoverRuling::cover) {
      ruling.ground = *input.ground;
      ruling.until = input.until;
    }
    ruling.reason = input.reason;
    store_ruling(tx, ruling, actor.person);
    auto json = JsonWriter{};
    write_ruling(json, ruling);
    record(tx, actor, noun_of(of) + ".publication_ruled", draft, json.take());
    return ruling.id;
  });
}

Result<PublicationId> release_edition(Database& db, Actor const& actor, Published const& of, Locale const& locale) {
  return db.write(actor, [&](Tx& tx) -> Result<PublicationId> {
    auto const draft = TRY(draft_to_prepare(tx, actor, of, locale));
    if (!draft.may_be_public) return conflict("publication.not_open");
    auto findings = list_findings(draft, list_rulings_of(tx, of));
    auto const is_part = [](WithheldText const& one) { return one.kind == WithheldKind::part && one.is_covered(); };
    if (draft.needs_part && std::ranges::none_of(findings, is_part)) return invalid("part", "publication.part_required");
    rule_on_the_rest(tx, actor, findings, of);
    auto made = Publication{.id = PublicationId::make(), .of = of, .title = draft.title};
    made.content = pack_document(public_edition(draft, load_edition_cover(tx, of.id), findings, locale));
    made.withheld = static_cast<int>(std::ranges::count_if(findings, [](WithheldText const& one) { return one.is_covered(); }));
    store_release(tx, made, actor.person);
    record(tx, actor, noun_of(of) + ".publication_released", draft, released_json(findings));
    return made.id;
  });
}

Result<Done> take_back_edition(Database& db, Actor const& actor, Published const& of, Locale const& locale) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const draft = TRY(draft_to_prepare(tx, actor, of, locale));
    if (!take_back(tx, of)) return conflict("publication.not_released");
    record(tx, actor, noun_of(of) + ".publication_taken_back", draft, "{}");
    return Done{};
  });
}

Result<Done> propose_lifting(Database& db, InstitutionId institution) {
  return db.write(Actor{.institution = institution, .via = Via::job}, [&](Tx& tx) -> Result<Done> {
    for (auto const& ruling : list_ended(tx, tx.today())) {
      for (auto const& officer : list_people_with(tx, Role::programme_officer))
        notify(tx, {.to = officer.id,
                    .key = "notice.publication.lift",
                    .arguments = {in_korean(*ruling.until)},
                    .path = path_of(ruling.of) + "/publication"});
      mark_lift_proposed(tx, ruling.id);
    }
    return Done{};
  });
}

}  // namespace baeumgil
