#include "features/evidence/evidence.h"

#include <algorithm>

#include "features/evidence/evidence_queries.h"
#include "features/targets/find_institution.h"

namespace baeumgil {
namespace {

constexpr int kSealsAtMost = 100'000;

// The noun an event is recorded under.
std::string_view noun_of(Stage stage) { return stage == Stage::award ? std::string_view{"nomination"} : to_word(stage); }

void merge(std::vector<ChainStage>& into, std::vector<ChainStage> const& more) {
  for (std::size_t i = 0; i < more.size(); ++i)
    for (auto const& item : more[i].items) {
      auto& known = into[i].items;
      if (std::ranges::find(known, item.id, &ChainItem::id) == known.end()) known.push_back(item);
    }
}

// A programme's page shows the first fifty of each; its evidence is all of them.
std::vector<ChainStage> read_stages(Tx& tx, Actor const& actor, EvidenceNoun noun, Uuid const& id) {
  auto stages = read_chain(tx, actor, stage_of(noun), id);
  if (noun == EvidenceNoun::program)
    for (auto const& trip : trips_of_program(tx, id)) merge(stages, read_chain(tx, actor, Stage::trip, trip));
  return stages;
}

std::vector<RecordedEvent> read_events(Tx& tx, std::vector<ChainStage> const& stages) {
  auto events = std::vector<RecordedEvent>{};
  auto const take = [&](std::string_view noun, Uuid const& id) {
    for (auto& event : list_events_of(tx, noun, id)) events.push_back(std::move(event));
  };
  for (auto const& stage : stages)
    for (auto const& item : stage.items) {
      take(noun_of(stage.stage), item.id);
      if (stage.stage == Stage::trip)
        for (auto const& claim : claims_of_trip(tx, item.id)) take("expense", claim);
    }
  std::ranges::sort(events, {}, &RecordedEvent::id);
  return events;
}

}  // namespace

Stage stage_of(EvidenceNoun noun) {
  switch (noun) {
    case EvidenceNoun::trip:
      return Stage::trip;
    case EvidenceNoun::adoption:
      return Stage::adoption;
    case EvidenceNoun::award:
      return Stage::award;
    case EvidenceNoun::program:
      return Stage::program;
  }
  return Stage::trip;
}

Result<std::string> find_evidence_title(Tx& tx, Actor const& actor, EvidenceNoun noun, Uuid const& id) {
  auto const stage = stage_of(noun);
  auto const stages = read_chain(tx, actor, stage, id);
  auto const& own = stages[static_cast<std::size_t>(stage)].items;
  auto const here = std::ranges::find(own, id, &ChainItem::id);
  if (here == own.end()) return not_found();
  return here->number.empty() ? here->title : here->number + " " + here->title;
}

Result<Evidence> read_evidence(Tx& tx, Actor const& actor, EvidenceNoun noun, Uuid const& id) {
  auto found = Evidence{.noun = noun, .id = id};
  found.title = TRY(find_evidence_title(tx, actor, noun, id));
  found.stages = read_stages(tx, actor, noun, id);
  found.events = read_events(tx, found.stages);
  for (auto const& trip : found.stages[static_cast<std::size_t>(Stage::trip)].items)
    for (auto& file : files_of_trip(tx, trip.id)) found.files.push_back(std::move(file));
  found.seals = list_seals(tx, kSealsAtMost);
  if (auto const institution = find_institution(tx, tx.institution())) {
    found.institution = institution->code;
    found.institution_name = institution->name;
  }
  return found;
}

}  // namespace baeumgil
