#include "features/reports/answer_grid.h"

#include <algorithm>
#include <map>
#include <set>

#include "platform/search/tokenizer.h"

namespace baeumgil {
namespace {

constexpr auto kHardlyDifferent = 0.8;  // of all pairs of letters, this share is in both

std::u16string letters_of(std::string_view text) { return compact_text(folded_text(text)); }

constexpr auto kAsking =
    std::array<std::u16string_view, 11>{u"무엇", u"누가", u"누구", u"어디", u"언제", u"왜", u"얼마", u"몇", u"어떤", u"어떻게", u"어느"};
constexpr auto kAskingEnds =
    std::array<std::u16string_view, 8>{u"하였습니까", u"했습니까", u"습니까", u"입니까", u"합니까", u"인가요", u"하나요", u"나요"};

// "얼마입니까" and "얼마인가요" ask alike.
std::u16string without_end(std::u16string word) {
  for (auto const end : kAskingEnds)
    if (word.size() > end.size() && word.ends_with(end)) return word.substr(0, word.size() - end.size());
  return word;
}

// What is asked about, run together: without spaces, endings, particles and the words every question has; then what is asked
// of it, for who is not what.
std::u16string matter_of(std::string_view question) {
  auto matter = std::u16string{};
  for (auto const& word : query_words(question, Repeats::kept))
    if (auto const stem = without_end(word.text); std::ranges::find(kAsking, stem) == kAsking.end()) matter += stem;
  if (matter.empty()) return matter;
  auto const letters = letters_of(question);
  for (auto const word : kAsking)
    if (letters.find(word) != std::u16string::npos) (matter += u'?') += word;
  return matter;
}

std::vector<std::u16string> pairs_of(std::u16string_view matter) {
  auto pairs = std::vector<std::u16string>{};
  for (auto at = std::size_t{0}; at + 1 < matter.size(); ++at) pairs.emplace_back(matter.substr(at, 2));
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

// Those that begin with a question mark tell what is asked: they must be the same.
bool are_alike(std::vector<std::u16string> const& one, std::vector<std::u16string> const& other) {
  if (one.empty() || other.empty()) return false;
  auto const asks = [](std::u16string const& pair) { return pair.front() == u'?'; };
  auto asked_of_one = std::vector<std::u16string>{};
  auto asked_of_other = std::vector<std::u16string>{};
  std::ranges::copy_if(one, std::back_inserter(asked_of_one), asks);
  std::ranges::copy_if(other, std::back_inserter(asked_of_other), asks);
  if (asked_of_one != asked_of_other) return false;
  auto shared = std::vector<std::u16string>{};
  std::ranges::set_intersection(one, other, std::back_inserter(shared));
  return static_cast<double>(shared.size()) >= kHardlyDifferent * static_cast<double>(one.size() + other.size() - shared.size());
}

// Finds the row of a question by its words, by where it comes from, or by the row that it hardly differs from.
class Rows {
 public:
  std::size_t row_of(AskedQuestion const& asked) {
    auto const letters = letters_of(asked.question);
    auto const row = find(asked, letters);
    by_letters_.emplace(letters, row);
    by_question_.emplace(asked.id, row);
    if (!asked.from.is_nil()) by_question_.emplace(asked.from, row);
    return row;
  }

 private:
  std::size_t find(AskedQuestion const& asked, std::u16string const& letters) {
    if (auto const same = by_letters_.find(letters); same != by_letters_.end()) return same->second;
    for (auto const& id : {asked.id, asked.from})
      if (auto const known = by_question_.find(id); !id.is_nil() && known != by_question_.end()) return known->second;
    auto pairs = pairs_of(matter_of(asked.question));
    auto candidates = std::set<std::size_t>{};
    for (auto const& pair : pairs)
      for (auto const row : by_pair_[pair]) candidates.insert(row);
    for (auto const row : candidates)
      if (are_alike(pairs, pairs_[row])) return row;
    auto const row = pairs_.size();
    for (auto const& pair : pairs) by_pair_[pair].push_back(row);
    pairs_.push_back(std::move(pairs));
    return row;
  }

  std::map<std::u16string, std::size_t> by_letters_{};
  std::map<QuestionId, std::size_t> by_question_{};
  std::map<std::u16string, std::vector<std::size_t>> by_pair_{};
  std::vector<std::vector<std::u16string>> pairs_{};  // by row
};

std::size_t count_hosts(std::vector<AskedQuestion> const& all, std::vector<std::size_t> const& places) {
  auto hosts = std::set<InstitutionId>{};
  for (auto const place : places)
    for (auto const& host : all[place].hosts) hosts.insert(host.id);
  return hosts.size();
}

}  // namespace

AnswerKind AskedQuestion::kind() const {
  if (!answer.empty()) return AnswerKind::answered;
  return unanswered_reason.empty() ? AnswerKind::open : AnswerKind::explained;
}

bool is_same_question(std::string_view one, std::string_view other) {
  return letters_of(one) == letters_of(other) || are_alike(pairs_of(matter_of(one)), pairs_of(matter_of(other)));
}

AnswerGrid to_answer_grid(std::vector<AskedQuestion> const& newest_first) {
  auto grid = AnswerGrid{};
  auto rows = Rows{};
  for (auto place = std::size_t{0}; place < newest_first.size(); ++place) {
    auto const& asked = newest_first[place];
    auto const at = rows.row_of(asked);
    if (at == grid.rows.size()) grid.rows.push_back({.question = asked.question});
    auto& row = grid.rows[at];
    row.asked.push_back(place);
    if (row.question != asked.question && std::ranges::find(row.other_words, asked.question) == row.other_words.end())
      row.other_words.push_back(asked.question);
  }
  for (auto& row : grid.rows) row.hosts = count_hosts(newest_first, row.asked);
  std::ranges::stable_sort(grid.rows, std::ranges::greater{}, &AnswerGrid::Row::hosts);
  return grid;
}

bool is_about(AskedQuestion const& asked, std::string_view words) {
  auto const wanted = letters_of(words);
  return std::ranges::any_of(std::array{&asked.question, &asked.theme, &asked.issue},
                             [&](std::string const* text) { return letters_of(*text).find(wanted) != std::u16string::npos; });
}

}  // namespace baeumgil
