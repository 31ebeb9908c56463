#include "features/originality/check_originality.h"

#include <algorithm>

#include "features/cases/find_case.h"
#include "features/exchange/find_received.h"
#include "features/originality/good_practices.h"
#include "features/originality/name_list.h"
#include "features/originality/originality_store.h"
#include "features/originality/public_text_store.h"
#include "features/people/find_person.h"
#include "features/reports/find_report.h"
#include "features/rules/evaluate.h"
#include "platform/originality/prints.h"

namespace baeumgil {
namespace {

constexpr auto kMostOfEachStretch = std::size_t{6};

struct Compared {
  Original original{};
  Instant known_since{};
  std::string text{};
};

bool is_among(PersonId person, std::vector<PersonId> const& people) { return std::ranges::find(people, person) != people.end(); }

// Reads what may be compared, whoever asks; what of it the reader may see is asked apart.
class Originals {
 public:
  Originals(Tx& tx, Actor const& reader, Report const& mine) : tx_{tx}, reader_{reader}, mine_{mine} {}

  std::optional<Compared> read(KeptPrints const& kept) {
    switch (kept.of.noun) {
      case OriginalNoun::report:
        return read_report(kept);
      case OriginalNoun::case_card:
        return read_case(kept);
      case OriginalNoun::public_text:
        return read_public_text(kept);
      case OriginalNoun::good_practice:
        return read_practice(kept);
      case OriginalNoun::received_case:
        return read_received(kept);
    }
    return std::nullopt;
  }

 private:
  Actor everyone() const { return {.institution = tx_.institution(), .via = Via::job}; }

  // Who took the report over writes it as well.
  bool is_writer(PersonId person) const { return is_among(person, mine_.travelers) || is_among(person, mine_.keepers); }

  static Compared start(KeptPrints const& kept) { return {.original = {.ref = kept.of}, .known_since = kept.known_since}; }

  std::string department_of(PersonId person) {
    auto const found = find_person(tx_, person);
    return found ? found->department_name : std::string{};
  }

  std::optional<Compared> read_report(KeptPrints const& kept) {
    auto const id = ReportId{kept.of.id};
    auto const report = find_report(tx_, everyone(), id);
    if (!report || id == mine_.id) return std::nullopt;
    auto compared = start(kept);
    auto& original = compared.original;
    compared.text = text_of(*report);
    original.is_readable = find_report(tx_, reader_, id).has_value();
    original.is_own = std::ranges::any_of(report->travelers, [&](PersonId one) { return is_writer(one); });
    if (original.is_readable) {
      original.title = report->number + " " + report->trip_purpose;
      original.path = "/reports/" + to_text(id);
    } else {
      original.ask = department_of(report->leader);
    }
    return compared;
  }

  std::optional<Compared> read_case(KeptPrints const& kept) {
    auto const id = CaseId{kept.of.id};
    auto const found = find_case(tx_, everyone(), id);
    if (!found || (!found->report.is_nil() && found->report == mine_.id)) return std::nullopt;  // drawn from this report
    auto compared = start(kept);
    auto& original = compared.original;
    compared.text = text_of(*found);
    original.is_readable = find_case(tx_, reader_, id).has_value();
    original.is_own = is_writer(found->author);
    if (original.is_readable) {
      original.title = found->number + " " + found->title;
      original.path = "/cases/" + to_text(id);
    } else {
      original.ask = department_of(found->author);
    }
    return compared;
  }

  std::optional<Compared> read_public_text(KeptPrints const& kept) {
    auto const text = find_public_text(tx_, PublicTextId{kept.of.id});
    if (!text || text->is_removed) return std::nullopt;
    auto compared = start(kept);
    compared.text = text->body;
    compared.original.is_readable = true;
    compared.original.title = text->source.empty() ? text->title : text->title + " (" + text->source + ")";
    compared.original.path = "/public-texts/" + to_text(text->id);
    return compared;
  }

  // All staff read what was taken in from another institution.
  std::optional<Compared> read_received(KeptPrints const& kept) {
    auto const received = find_received_case(tx_, ReceivedCaseId{kept.of.id});
    if (!received) return std::nullopt;
    auto compared = start(kept);
    compared.text = text_of(received->content);
    compared.original.is_readable = true;
    compared.original.title = received->from_name + " " + received->content.number + " " + received->content.title;
    compared.original.path = "/exchange/cases/" + to_text(received->id);
    return compared;
  }

  static std::optional<Compared> read_practice(KeptPrints const& kept) {
    auto const& all = good_practices();
    auto const practice = std::ranges::find(all, kept.of.id, &GoodPractice::id);
    if (practice == all.end()) return std::nullopt;
    auto compared = start(kept);
    compared.text = practice->text;
    compared.original.is_readable = true;
    compared.original.title = practice->title;
    compared.original.path = practice->source;
    return compared;
  }

  Tx& tx_;
  Actor const& reader_;
  Report const& mine_;
};

PassageLimits limits_of(RuleBook const& rules, Date today) {
  auto limits = PassageLimits{};
  if (auto const* rule = rules.in_force("report.originality.likeness", today); rule != nullptr && rule->value)
    limits.share = *rule->value / 100.0;
  if (auto const* rule = rules.in_force("report.originality.passage", today); rule != nullptr && rule->value)
    limits.letters = static_cast<std::size_t>(std::max(0.0, *rule->value));
  return limits;
}

// Those that share what is rare, the oldest first.
struct Candidates {
  std::vector<Compared> originals{};
  ComparedWith with{};
};

Candidates find_candidates(Tx& tx, Actor const& actor, Report const& report, Originality& found) {
  auto const mine = landmarked(text_of(report), carried_names());
  auto search = PrintSearch{prints_by_stretch(mine)};
  auto kept = std::vector<KeptPrints>{};
  auto feed = [&](KeptPrints const& one, std::string_view prints) {
    search.feed(kept.size(), prints);
    kept.push_back(one);
  };
  for (auto const& practice : good_practices()) feed({.of = {OriginalNoun::good_practice, practice.id}}, practice.prints);
  each_print(tx, [&](KeptPrints const& one, std::string_view prints) {
    auto const is_later = report.submitted_at && one.known_since >= *report.submitted_at;  // it may have been copied from this one
    if (one.of.id != report.id.value && !is_later) feed(one, prints);
  });
  found.texts = static_cast<std::int64_t>(kept.size());
  auto originals = Originals{tx, actor, report};
  auto candidates = Candidates{};
  for (auto const& candidate : search.best(kMostOfEachStretch))
    if (auto compared = originals.read(kept[candidate.text])) candidates.originals.push_back(std::move(*compared));
  std::ranges::stable_sort(candidates.originals, {}, &Compared::known_since);
  for (auto const& original : candidates.originals) candidates.with.texts.push_back(original.text);
  candidates.with.commonness = search.commonness(mine.text);
  return candidates;
}

}  // namespace

int Originality::unexplained() const {
  return static_cast<int>(std::ranges::count_if(passages, [](Passage const& passage) { return passage.must_be_explained; }));
}

Originality check_originality(Tx& tx, Actor const& actor, Report const& report, RuleBook const& rules) {
  auto found = Originality{.explanations = list_explanations(tx, report.id), .limits = limits_of(rules, tx.today())};
  found.report_version = report.version;
  auto const candidates = find_candidates(tx, actor, report, found);
  auto compared = find_passages(parts_of(report), candidates.with, found.explanations, found.limits, carried_names());
  found.sentences = compared.sentences;
  found.alike = compared.alike;
  auto places = std::vector<std::size_t>(candidates.originals.size(), candidates.originals.size());
  for (auto& passage : compared.passages) {
    auto const& original = candidates.originals[passage.original].original;
    if (!original.is_readable)
      for (auto& line : passage.lines) line.theirs.clear();
    auto& place = places[passage.original];
    if (place == candidates.originals.size()) {
      place = found.originals.size();
      found.originals.push_back(original);
    }
    passage.original = place;
    found.passages.push_back(std::move(passage));
  }
  return found;
}

std::optional<Problem> originality_problem(Originality const& found, RuleBook const& rules, Date today, Language language) {
  auto const facts = Situation{.about = {AppliesTo::report}, .language = language}.set("report.unexplained_passages", found.unexplained());
  return first_refusal(evaluate(rules, facts, today), "originality");
}

}  // namespace baeumgil
