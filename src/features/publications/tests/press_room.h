#pragma once
// An institution whose chain was walked, with personal data planted in its texts: what public doors are tried with.

#include <gtest/gtest.h>

#include <array>

#include "features/publications/publication_store.h"
#include "features/publications/rule_on_finding.h"
#include "features/targets/find_institution.h"
#include "platform/html/site.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/two_offices.h"

namespace baeumgil {

inline constexpr auto kPlanted = std::array<std::string_view, 8>{"010-1234-5678", "hong@example.kr", "900101-1234567", "M12345678",
                                                                 "12가3456",      "110-123-456789",  "김가상",         "박가상"};
inline constexpr auto kPlantedText =
    " 010-1234-5678 hong@example.kr 900101-1234567 M12345678 12가3456 은행 110-123-456789 김가상 팀장, 박가상 씨 ";

struct PressRoom : TwoOffices {
  ChainWalk walk{walk_chain(db, office, WalkTo::measured_adoption)};
  Actor leader{office.actor_of(office.lee_leader)};
  Published report{.noun = PublishedNoun::report, .id = walk.report.value};
  Published good_case{.noun = PublishedNoun::good_case, .id = walk.good_case.value};
  std::string page{"/reports/" + to_text(walk.report) + "/publication"};
  std::string home{"/open/" + db.read(office.institution, [](Tx& tx) { return find_institution(tx, tx.institution())->code; })};

  template <class... Values>
  void change(Sql sql, Values const&... values) {
    EXPECT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
      EXPECT_GT(tx.change(sql, values...), 0);
      return Done{};
    }));
  }
  void plant() {
    change("UPDATE report_sections SET body = body || $1 WHERE institution_id = $institution", std::string_view{kPlantedText});
    change("UPDATE reports SET gist = gist || $1 WHERE institution_id = $institution", std::string_view{kPlantedText});
    change(
        "UPDATE cases SET what_they_did = what_they_did || $1, one_line = one_line || $1, evidence_url = evidence_url || $1, "
        "share_scope = 'open' WHERE institution_id = $institution",
        std::string_view{kPlantedText});
    change("UPDATE report_answers SET answer = answer || $1, source = source || $1 WHERE institution_id = $institution",
           std::string_view{kPlantedText});
  }
  Locale const& locale() { return program.program().site.locale(); }
  Result<WithholdingId> rule(RulingInput const& input) { return rule_on_finding(db, officer, report, locale(), input); }
  std::string seen(std::string const& path) const { return answer(program, {.get = path}).body; }
};

inline RulingInput covering(WithheldKind kind, std::string text, WithholdingGround ground, std::optional<Date> until = {}) {
  return {.kind = kind, .text = std::move(text), .ruling = CoverRuling::cover, .ground = ground, .until = until};
}

template <class T>
std::string refusal(Result<T> const& result) {
  EXPECT_FALSE(result);
  if (result) return {};
  return result.error().fields.empty() ? result.error().key : result.error().fields.front().key;
}

}  // namespace baeumgil
