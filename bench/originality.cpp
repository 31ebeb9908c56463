// usage: bench_originality STATUTES.tsv [REPORTS [DRAFTS]]
// Precision, recall and time of the originality check on constructed edits of real texts: rows of id, title, text, such as the
// articles of statutes. The same run for the same file. What each figure means: bench/README.md.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>

#include "base/text.h"
#include "bench/edit_text.h"
#include "features/originality/name_list.h"
#include "features/originality/passage.h"
#include "platform/originality/compare.h"
#include "platform/originality/prints.h"

namespace baeumgil::bench {
namespace {

double cpu_milliseconds() {
  auto now = timespec{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

double percentile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

std::vector<std::string> read_articles(char const* path) {
  auto articles = std::vector<std::string>{};
  auto in = std::ifstream{path};
  for (auto line = std::string{}; std::getline(in, line);) {
    auto const text = line.find('\t', line.find('\t') + 1);
    if (text != std::string::npos && character_count(line) >= 250 && character_count(line) <= 4000)
      articles.push_back(line.substr(text + 1));
  }
  return articles;
}

// Articles by what they serve as: each source stands in one report only, fresh ones in none, fillers everywhere, reworded.
struct Library {
  std::vector<std::string> articles{};
  WordPool pool{};
  std::size_t sources{0};
  std::size_t fresh{0};
  std::size_t reports{0};

  std::string const& source(std::size_t report) const { return articles[report]; }
  std::string const& fresh_text(std::size_t number) const { return articles[sources + number % fresh]; }
  // A report is made anew whenever it is read, so that 100,000 of them need no room.
  std::string report(std::size_t number) const {
    auto random = Random{number + 1};
    auto const filler = [&] {
      auto const first = sources + fresh;
      return reworded(articles[first + random.below(articles.size() - first)], 30, pool, random) + "\n";
    };
    auto text = filler();
    if (number < sources) text += source(number) + "\n";
    return text + filler() + filler();
  }
};

struct Draft {
  std::string text{};
  std::size_t source{0};
  std::optional<std::size_t> second{};  // another text it was copied from too
  struct Range {
    std::size_t begin{0};
    std::size_t end{0};
  };
  std::vector<Range> planted{};  // bytes
  bool is_translated{false};
  // What its writer says of passages before it is checked again: nothing, that all are quotations, or of those out of the source
  // that they are the writer's own earlier text.
  std::optional<PassageMark> mark{};

  bool holds(ComparedSentence const& sentence) const {
    return std::ranges::any_of(planted, [&](Range const& range) { return sentence.begin >= range.begin && sentence.end <= range.end; });
  }
};

struct Tally {
  int drafts{0};
  int drafts_found{0};
  int planted{0};  // sentences long enough to be compared
  int planted_found{0};
  int shown{0};
  int shown_right{0};
  int drafts_with_alarm{0};
  int asked{0};
  int asked_again{0};
  int asked_of_source{0};  // again, of what was marked
  int asked_of_second{0};  // again, of what another wrote
  std::vector<double> milliseconds{};
};

class Checks {
 public:
  Checks(Library const& library, NameList const& names) : library_{library}, names_{names} {}

  void index() {
    auto const started = cpu_milliseconds();
    for (auto i = std::size_t{0}; i < library_.reports; ++i) {
      auto text = library_.report(i);
      letters_ += character_count(text);
      auto const read = landmarked(std::move(text), names_);
      prints_.push_back(packed(prints_of(read)));
      size_ += prints_.back().size();
    }
    fmt::print("{} reports, {} letters each; index {:.1f} MB, {:.2f} ms each to make\n", library_.reports, letters_ / library_.reports,
               static_cast<double>(size_) / 1e6, (cpu_milliseconds() - started) / static_cast<double>(library_.reports));
  }

  Tally run(std::vector<Draft> const& drafts) {
    auto tally = Tally{};
    for (auto const& draft : drafts) check(draft, tally);
    return tally;
  }

 private:
  struct Found {
    ComparedReport report{};
    std::vector<std::size_t> originals{};
  };

  // As the product does it, without its database.
  Found look(std::string const& text, std::vector<Explanation> const& explanations) const {
    auto const mine = landmarked(text, names_);
    auto search = PrintSearch{prints_by_stretch(mine)};
    for (auto i = std::size_t{0}; i < prints_.size(); ++i) search.feed(i, prints_[i]);
    auto found = Found{};
    auto with = ComparedWith{.commonness = search.commonness(mine.text)};
    for (auto const& candidate : search.best(6)) {
      found.originals.push_back(candidate.text);
      with.texts.push_back(library_.report(candidate.text));
    }
    found.report = find_passages({{.name = "sections.findings", .text = text}}, with, explanations, {}, names_);
    return found;
  }

  void check(Draft const& draft, Tally& tally) {
    auto const started = cpu_milliseconds();
    auto const found = look(draft.text, {});
    tally.milliseconds.push_back(cpu_milliseconds() - started);
    ++tally.drafts;
    auto right = 0;
    auto false_passages = 0;
    auto explanations = std::vector<Explanation>{};
    auto const planted = planted_keys(draft, tally);
    for (auto const& passage : found.report.passages) {
      auto right_here = 0;
      for (auto const& line : passage.lines) {
        ++tally.shown;
        auto const is_of_source = found.originals[passage.original] == draft.source;
        if (draft.mark && (*draft.mark != PassageMark::own_text || is_of_source))
          explanations.push_back({.sentence_key = line.key, .mark = *draft.mark});
        auto const is_planted = planted.contains(line.key);
        auto const is_copy = is_planted && found.originals[passage.original] == draft.source;
        if (!is_copy && !really_overlap(line)) continue;
        ++right_here;
        if (is_planted) ++right;
      }
      tally.shown_right += right_here;
      if (passage.must_be_explained && right_here == 0) ++false_passages;
    }
    tally.planted_found += right;
    tally.drafts_found += right > 0 ? 1 : 0;
    tally.drafts_with_alarm += false_passages > 0 ? 1 : 0;
    tally.asked += std::ranges::any_of(found.report.passages, &Passage::must_be_explained) ? 1 : 0;
    if (!draft.mark) return;
    auto const again = look(draft.text, explanations);
    auto const asks_of = [&](bool of_source) {
      return std::ranges::any_of(again.report.passages, [&](Passage const& passage) {
        return passage.must_be_explained && (again.originals[passage.original] == draft.source) == of_source;
      });
    };
    tally.asked_again += asks_of(true) || asks_of(false) ? 1 : 0;
    tally.asked_of_source += asks_of(true) ? 1 : 0;
    tally.asked_of_second += std::ranges::any_of(again.report.passages, [&](Passage const& passage) {
      return passage.must_be_explained && draft.second && again.originals[passage.original] == *draft.second;
    });
  }

  // Of what was planted, the sentences that can be found: long enough or, in a translation, with a figure or name.
  std::set<std::string> planted_keys(Draft const& draft, Tally& tally) const {
    auto const mine = landmarked(draft.text, names_);
    auto keys = std::set<std::string>{};
    for (auto i = std::size_t{0}; i < mine.text.sentences.size(); ++i) {
      auto const& sentence = mine.text.sentences[i];
      if (!draft.holds(sentence)) continue;
      keys.insert(sentence_key(mine.text.letters_of(i)));
      if (draft.is_translated ? holds_landmark(mine, sentence) : sentence.letter_count() >= 10) ++tally.planted;
    }
    return keys;
  }

  static bool holds_landmark(LandmarkedText const& text, ComparedSentence const& sentence) {
    return std::ranges::any_of(text.landmarks, [&](Landmark const& one) { return one.begin >= sentence.begin && one.end <= sentence.end; });
  }

  // A third of the runs of five letters of the one stand in the other: the overlap is there, whoever put it.
  static bool really_overlap(PassageLine const& line) {
    auto const mine = compared(line.mine).letters;
    auto const theirs = compared(line.theirs).letters;
    auto shared = 0;
    auto whole = 0;
    for (auto at = std::size_t{0}; at + 5 <= mine.size(); ++at, ++whole)
      if (theirs.find(mine.substr(at, 5)) != std::u32string::npos) ++shared;
    return whole > 0 && 3 * shared >= whole;
  }

  Library const& library_;
  NameList const& names_;
  std::vector<std::string> prints_{};
  std::size_t letters_{0};
  std::size_t size_{0};
};

Draft plant(std::string const& before, std::vector<Piece> const& pieces, std::string const& after, std::size_t source) {
  auto draft = Draft{.text = before + "\n", .source = source};
  for (auto const& piece : pieces) {
    if (piece.is_copied) draft.planted.push_back({.begin = draft.text.size(), .end = draft.text.size() + piece.text.size()});
    draft.text += piece.text + "\n";
  }
  draft.text += after;
  return draft;
}

void print_row(std::string_view kind, Tally const& tally) {
  auto const share = [](int part, int whole) { return whole == 0 ? 0.0 : 100.0 * part / whole; };
  fmt::print("{:<26} {:>4} {:>7.1f} {:>7.1f} {:>7.1f} {:>7.1f} {:>7.1f} {:>7.1f} {:>7.1f}\n", kind, tally.drafts,
             share(tally.drafts_found, tally.drafts), share(tally.planted_found, tally.planted), share(tally.shown_right, tally.shown),
             share(tally.asked, tally.drafts), share(tally.drafts_with_alarm, tally.drafts), percentile(tally.milliseconds, 0.5),
             percentile(tally.milliseconds, 0.99));
  std::fflush(stdout);
}

// The first kind again, every passage found marked as a quotation.
void print_marked(Checks& checks, std::vector<Draft> drafts) {
  for (auto& draft : drafts) draft.mark = PassageMark::quotation;
  auto const tally = checks.run(drafts);
  fmt::print("{:<26} {:>4} asked before {}, after {}\n", "verbatim, then marked", tally.drafts, tally.asked, tally.asked_again);
}

// The source is a report of the writer's own: marked as that, it asks no more. What stands beside it out of another's report does.
void print_own(Checks& checks, Library const& library, std::vector<Draft> drafts) {
  for (auto& draft : drafts) {
    draft.mark = PassageMark::own_text;
    draft.second = (draft.source + library.sources / 2) % library.sources;
  }
  auto const alone = checks.run(drafts);
  for (auto& draft : drafts) draft.text += "\n" + library.source(*draft.second);
  auto const beside = checks.run(drafts);
  fmt::print("{:<26} {:>4} found {}, asked before {}, of it after {}, of anything else after {}\n", "own text, marked as own", alone.drafts,
             alone.drafts_found, alone.asked, alone.asked_of_source, alone.asked_again);
  fmt::print("{:<26} {:>4} own found {}, of own after {}, of the other after {}\n", "own and another's", beside.drafts, beside.drafts_found,
             beside.asked_of_source, beside.asked_of_second);
  std::fflush(stdout);
}

int run(char const* path, std::size_t reports, std::size_t drafts) {
  auto library = Library{.articles = read_articles(path), .reports = reports};
  if (library.articles.size() < 1000) {
    std::cerr << "too few texts of 250 letters or more in " << path << "\n";
    return 2;
  }
  auto random = Random{7};
  for (auto i = library.articles.size(); i > 1; --i) std::swap(library.articles[i - 1], library.articles[random.below(i)]);
  library.pool = WordPool{library.articles};
  library.sources = std::min(reports, library.articles.size() / 10);
  library.fresh = library.articles.size() / 10;
  auto const& names = carried_names();
  auto checks = Checks{library, names};
  checks.index();
  fmt::print("{:<26} {:>4} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7}\n", "edit", "n", "drafts", "recall", "right", "asked", "false",
             "p50 ms", "p99 ms");
  for (auto const& edit : edits()) {
    auto planted = std::vector<Draft>{};
    for (auto source = std::size_t{0}; source < library.sources && planted.size() < drafts; ++source) {
      if (edit.is_fit != nullptr && !edit.is_fit(library.source(source), names)) continue;
      auto const pieces = edit.make(library.source(source), {library.pool, names, library.fresh_text(source * 3 + 2), random});
      planted.push_back(plant(library.fresh_text(source * 3), pieces, library.fresh_text(source * 3 + 1), source));
      planted.back().is_translated = edit.is_fit != nullptr;
    }
    if (&edit == &edits().front()) {
      print_marked(checks, planted);
      print_own(checks, library, planted);
    }
    print_row(edit.name, checks.run(planted));
  }
  auto clean = std::vector<Draft>{};
  for (auto i = std::size_t{0}; i < drafts; ++i)
    clean.push_back({.text = library.fresh_text(i * 3) + "\n" + library.fresh_text(i * 3 + 1) + "\n" + library.fresh_text(i * 3 + 2)});
  print_row("nothing copied", checks.run(clean));
  return 0;
}

}  // namespace
}  // namespace baeumgil::bench

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: bench_originality STATUTES.tsv [REPORTS [DRAFTS]]\n";
    return 2;
  }
  auto const number = [&](int place, std::size_t otherwise) {
    return count > place ? static_cast<std::size_t>(std::strtoul(arguments[place], nullptr, 10)) : otherwise;
  };
  return baeumgil::bench::run(arguments[1], number(2, 100'000), number(3, 200));
}
