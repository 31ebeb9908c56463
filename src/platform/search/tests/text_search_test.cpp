// The answer against its definition, and against every way the index may have come to be.
#include "platform/search/text_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

#include "platform/search/impact.h"
#include "platform/search/tests/example_texts.h"
#include "platform/search/top_documents.h"

namespace baeumgil {
namespace {

using Documents = std::map<std::string, IndexedDocument>;

struct Expected {
  std::vector<std::string> keys{};
  std::vector<double> scores{};
  std::int64_t total{0};
};

bool is_visible(IndexedDocument const& document, std::vector<std::uint64_t> const& audiences) {
  return std::count(audiences.begin(), audiences.end(), document.audience) > 0;
}

// Scores every document by the definition, without postings, segments or bounds.
Expected by_definition(Documents const& all, QueryPlan const& plan, std::vector<std::uint64_t> const& audiences) {
  auto scored = std::vector<std::pair<double, std::string>>{};
  auto expected = Expected{};
  auto const impacts = Impacts{kUsualLength};
  for (auto const& [key, document] : all) {
    if (!is_visible(document, audiences)) continue;
    auto found = DocumentTerms{};
    read_terms(folded_text(document.title + "\n" + document.body), found);
    auto score = Points{0};
    auto held = Points{0};
    for (std::size_t i = 0; i < plan.first; ++i) {
      auto const count = std::count(found.terms.begin(), found.terms.end(), plan.terms[i].term);
      if (count == 0) continue;
      score += points_of(plan.terms[i].worth * impacts.of(static_cast<std::uint32_t>(count), length_byte(found.length)));
      held += points_of(plan.terms[i].worth);
    }
    if (score == 0 || held < points_of(static_cast<float>(plan.least))) continue;
    ++expected.total;
    scored.emplace_back(score_of(score), key);
  }
  std::sort(scored.begin(), scored.end(),
            [](auto const& a, auto const& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  for (auto const& [score, key] : scored) {
    expected.keys.push_back(key);
    expected.scores.push_back(score);
  }
  return expected;
}

// Some changes in some order, in batches of some size; what is left is returned.
Documents change_at_random(ExampleTexts& texts, TextIndex& index, int rounds) {
  auto all = Documents{};
  for (int round = 0; round < rounds; ++round) {
    auto change = IndexChange{};
    for (auto count = texts.pick(30); count > 0; --count) {
      auto document = texts.document("d" + std::to_string(texts.pick(400)));
      all.insert_or_assign(document.key, document);
      change.puts.push_back(std::move(document));
    }
    for (auto count = texts.pick(4); count > 0; --count) {
      auto const key = "d" + std::to_string(texts.pick(400));
      auto const is_put = std::any_of(change.puts.begin(), change.puts.end(), [&](auto const& put) { return put.key == key; });
      if (is_put) continue;
      change.removals.push_back(key);
      all.erase(key);
    }
    index.apply(std::move(change));
    if (texts.pick(15) == 0) index.merge_all();
  }
  return all;
}

TEST(text_search, finds_by_terms_what_scoring_every_document_finds) {
  auto texts = ExampleTexts{20220822};
  for (int round = 0; round < 12; ++round) {
    auto index = TextIndex{};
    auto const all = change_at_random(texts, index, 40);
    for (int i = 0; i < 25; ++i) {
      auto const audiences = texts.pick(2) == 0 ? std::vector<std::uint64_t>{kEveryone} : std::vector<std::uint64_t>{kEveryone, 7};
      auto const collection = Collection{{index.snapshot()}, audiences};
      auto const query = texts.sentence(4);
      auto const plan = plan_query(collection, query, {});
      auto const expected = by_definition(all, plan, audiences);
      for (auto const wanted : {std::size_t{5}, std::size_t{1000}}) {
        auto const found = find_top(collection, plan, {}, wanted);
        ASSERT_EQ(found.size(), std::min(wanted, expected.keys.size())) << query;
        for (std::size_t k = 0; k < found.size(); ++k) {
          EXPECT_EQ(collection.parts()[found[k].part].segment->key(found[k].slot), expected.keys[k]) << query << " at " << k;
          EXPECT_EQ(found[k].score, expected.scores[k]);
        }
      }
      EXPECT_EQ(search_text(collection, {.text = query}).total, expected.total) << query;
    }
  }
}

std::vector<std::string> texts_found(TextIndex const& index) {
  auto lines = std::vector<std::string>{};
  auto texts = ExampleTexts{5};
  for (int i = 0; i < 40; ++i) {
    auto const audiences = i % 2 == 0 ? std::vector<std::uint64_t>{kEveryone} : std::vector<std::uint64_t>{kEveryone, 7};
    auto const query = i % 10 == 0 ? std::string{"ㄱㅌ"} : texts.sentence(4);
    auto const answer = search_text(Collection{{index.snapshot()}, audiences}, {.text = query, .limit = 20});
    auto line = query + " " + std::to_string(answer.total) + " " + answer.meant;
    for (auto const& [label, count] : answer.labels) line += " " + label + std::to_string(count);
    for (auto const& hit : answer.hits) line += "\n" + hit.key + " " + hit.title + " " + std::to_string(hit.score);
    lines.push_back(line);
  }
  return lines;
}

TEST(text_search, answers_alike_however_the_index_came_to_be) {
  auto texts = ExampleTexts{77};
  for (int round = 0; round < 6; ++round) {
    auto changed = TextIndex{};
    auto const all = change_at_random(texts, changed, 60);
    auto const expected = texts_found(changed);
    changed.merge_all();
    EXPECT_EQ(texts_found(changed), expected) << "after everything was merged";

    auto fresh = TextIndex{};
    auto whole = IndexChange{};
    for (auto const& [key, document] : all) whole.puts.push_back(document);
    std::shuffle(whole.puts.begin(), whole.puts.end(), std::mt19937{static_cast<unsigned>(round)});
    fresh.apply(whole);
    EXPECT_EQ(texts_found(fresh), expected) << "made anew in one piece";

    auto singly = TextIndex{};
    for (auto const& document : whole.puts) singly.apply({.puts = {document}});
    EXPECT_EQ(texts_found(singly), expected) << "made anew one by one";
  }
}

TEST(text_search, corrects_a_slip_and_splits_a_run_by_words_it_knows) {
  auto index = TextIndex{};
  auto change = IndexChange{};
  for (int i = 0; i < 5; ++i) {
    change.puts.push_back({.key = "p" + std::to_string(i), .title = "주차장 공유 사업", .body = "담장을 허물고 함께 씁니다"});
    change.puts.push_back({.key = "q" + std::to_string(i), .title = "어린이 도서관", .body = "책을 읽습니다"});
  }
  index.apply(std::move(change));
  auto const collection = Collection{{index.snapshot()}, {kEveryone}};
  auto const split = search_text(collection, {.text = "주차장공유사업"});
  ASSERT_EQ(split.hits.size(), 5U);
  EXPECT_EQ(split.hits.front().key, "p0");
  auto const slip = search_text(collection, {.text = "도사관"});
  ASSERT_FALSE(slip.hits.empty());
  EXPECT_EQ(slip.hits.front().key, "q0");
  EXPECT_EQ(slip.meant, "도서관");
}

TEST(text_search, narrows_by_labels_and_counts_what_another_choice_would_find) {
  auto index = TextIndex{};
  index.apply({.puts = {{.key = "a", .title = "주차장", .labels = {"kind:case", "year:2025"}},
                        {.key = "b", .title = "주차장", .labels = {"kind:case", "year:2026"}},
                        {.key = "c", .title = "주차장", .labels = {"kind:trip", "year:2026"}},
                        {.key = "d", .title = "주차장", .audience = 9, .labels = {"kind:case", "year:2026"}}}});
  auto const collection = Collection{{index.snapshot()}, {kEveryone}};
  auto const answer = search_text(collection, {.text = "주차장", .groups = {{.facet = "kind:", .labels = {"kind:case"}}}});
  EXPECT_EQ(answer.total, 2);
  EXPECT_EQ(answer.labels,
            (std::map<std::string, std::int64_t, std::less<>>{{"kind:case", 2}, {"kind:trip", 1}, {"year:2025", 1}, {"year:2026", 1}}));
}

TEST(text_search, finds_a_text_by_another_version_of_it) {
  auto index = TextIndex{};
  auto texts = ExampleTexts{3};
  auto change = IndexChange{};
  for (int i = 0; i < 300; ++i)
    change.puts.push_back({.key = "d" + std::to_string(i), .body = texts.sentence(60) + " 제" + std::to_string(i) + "호"});
  auto const wanted = change.puts[123].body;
  index.apply(std::move(change));
  auto version = wanted.substr(0, wanted.size() / 2);
  for (auto const* more :
       {"담장",   "허물기", "골목길", "가로등", "자전거", "보행로", "버스", "정류장", "승강장", "환승",   "요금", "할인", "청년",
        "주거",   "임대",   "지원",   "상담",   "센터",   "개관",   "운영", "시간",   "연장",   "야간",   "개방", "학교", "운동장",
        "체육관", "수영장", "공원",   "산책로", "둘레길", "하천",   "정비", "홍수",   "대비",   "펌프장", "점검"})
    version += " " + std::string{more};
  auto const answer = search_text(Collection{{index.snapshot()}, {kEveryone}}, {.text = version, .least_share = 0.0});
  ASSERT_FALSE(answer.hits.empty());
  EXPECT_EQ(answer.hits.front().key, "d123");
}

}  // namespace
}  // namespace baeumgil
