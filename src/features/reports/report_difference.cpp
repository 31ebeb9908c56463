#include "features/reports/report_difference.h"

#include <algorithm>

#include "platform/originality/compared_text.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

constexpr auto kStillTheSameSentence = 0.4;  // this share of its letters is left: it was changed, not replaced

void add_line(std::string& text, std::string const& line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

struct Sentences {
  std::vector<std::string> texts{};
  std::vector<std::string> keys{};
};

Sentences sentences_of(std::string const& text) {
  auto const read = compared(text);
  auto sentences = Sentences{};
  for (auto i = std::size_t{0}; i < read.sentences.size(); ++i) {
    sentences.texts.emplace_back(read.sentence(i));
    sentences.keys.push_back(sentence_key(read.letters_of(i)));
  }
  return sentences;
}

double shared_share(SideBySide const& sides) {
  auto const letters = [](std::vector<TextPiece> const& pieces, bool only_shared) {
    auto count = std::size_t{0};
    for (auto const& piece : pieces)
      if (!only_shared || piece.is_shared) count += piece.text.size();
    return static_cast<double>(count);
  };
  return letters(sides.mine, true) / std::max(1.0, std::min(letters(sides.mine, false), letters(sides.theirs, false)));
}

SentenceChange one_sided(SentenceChange::Kind kind, std::string const& text) {
  auto change = SentenceChange{.kind = kind};
  auto& side = kind == SentenceChange::Kind::removed ? change.texts.mine : change.texts.theirs;
  side.push_back({.text = text});
  return change;
}

// Between two sentences that stayed: what was changed stands in pairs, the rest on its own side.
void add_gap(std::vector<SentenceChange>& changes, std::vector<std::string> const& older, std::vector<std::string> const& newer) {
  auto next = std::size_t{0};
  for (auto const& text : older) {
    auto pair = SentenceChange{.kind = SentenceChange::Kind::changed};
    auto at = next;
    for (; at < newer.size(); ++at) {
      pair.texts = side_by_side(text, newer[at]);
      if (shared_share(pair.texts) >= kStillTheSameSentence) break;
    }
    if (at == newer.size()) {
      changes.push_back(one_sided(SentenceChange::Kind::removed, text));
      continue;
    }
    for (; next < at; ++next) changes.push_back(one_sided(SentenceChange::Kind::added, newer[next]));
    changes.push_back(std::move(pair));
    ++next;
  }
  for (; next < newer.size(); ++next) changes.push_back(one_sided(SentenceChange::Kind::added, newer[next]));
}

std::vector<std::string> cut(std::vector<std::string> const& texts, std::size_t from, std::size_t to) {
  return {texts.begin() + static_cast<std::ptrdiff_t>(from), texts.begin() + static_cast<std::ptrdiff_t>(to)};
}

std::vector<SentenceChange> changes_between(std::string const& older_text, std::string const& newer_text) {
  auto const older = sentences_of(older_text);
  auto const newer = sentences_of(newer_text);
  auto const columns = newer.keys.size() + 1;
  auto length = std::vector<int>((older.keys.size() + 1) * columns);
  for (auto i = older.keys.size(); i-- > 0;)
    for (auto j = newer.keys.size(); j-- > 0;)
      length[i * columns + j] = older.keys[i] == newer.keys[j] ? length[(i + 1) * columns + j + 1] + 1
                                                               : std::max(length[(i + 1) * columns + j], length[i * columns + j + 1]);
  auto changes = std::vector<SentenceChange>{};
  auto i = std::size_t{0};
  auto j = std::size_t{0};
  while (i < older.keys.size() || j < newer.keys.size()) {
    auto const from_i = i;
    auto const from_j = j;
    while (i < older.keys.size() && j < newer.keys.size() && older.keys[i] != newer.keys[j])
      ++(length[(i + 1) * columns + j] >= length[i * columns + j + 1] ? i : j);
    if (i == older.keys.size() || j == newer.keys.size()) {
      i = older.keys.size();
      j = newer.keys.size();
    }
    add_gap(changes, cut(older.texts, from_i, i), cut(newer.texts, from_j, j));
    auto same = SentenceChange{.count = 0};
    for (; i < older.keys.size() && j < newer.keys.size() && older.keys[i] == newer.keys[j]; ++i, ++j) ++same.count;
    if (same.count > 0) changes.push_back(std::move(same));
  }
  return changes;
}

VersionPart const* find_part(std::vector<VersionPart> const& parts, std::string const& name) {
  auto const found = std::ranges::find(parts, name, &VersionPart::name);
  return found == parts.end() ? nullptr : &*found;
}

std::vector<VersionPart> parts_of_lines(std::vector<JsonLine> const& lines) {
  auto parts = std::vector<VersionPart>{};
  for (auto const* name : {"gist", "keywords", "benefits_received", "disclosure_reason"})
    for (auto const& line : lines)
      if (line.path == name && !line.text.empty()) parts.push_back({.name = name, .text = line.text});
  for (auto& row : rows_in_json(lines, "answers")) {
    auto text = row["answer"];
    add_line(text, row["unanswered_reason"]);
    add_line(text, row["source"]);
    if (!text.empty()) parts.push_back({.name = "answers." + row["question_id"], .label = row["question"], .text = text});
  }
  auto figures = std::string{};
  for (auto& row : rows_in_json(lines, "figures"))
    add_line(figures, row["label"] + ": " + row["theirs"] + " / " + row["ours"] + " " + row["unit"] + " (" + row["source"] + ")");
  if (!figures.empty()) parts.push_back({.name = "figures", .text = figures});
  auto proposals = std::string{};
  for (auto& row : rows_in_json(lines, "proposals"))
    add_line(proposals, row["what"] + " (" + row["owner_department"] + ", " + row["due_on"] + ")");
  if (!proposals.empty()) parts.push_back({.name = "proposals", .text = proposals});
  for (auto& row : rows_in_json(lines, "sections"))
    if (!row["body"].empty()) parts.push_back({.name = "sections." + row["section"], .text = row["body"]});
  return parts;
}

}  // namespace

std::vector<VersionPart> read_version(std::string_view json) {
  auto const lines = flatten_json(json);
  return lines ? parts_of_lines(*lines) : std::vector<VersionPart>{};
}

std::vector<VersionPart> read_edition(std::string_view json) {
  constexpr auto kReport = std::string_view{"report."};
  auto lines = flatten_json(json);
  if (!lines) return {};
  std::erase_if(*lines, [&](JsonLine const& line) { return !line.path.starts_with(kReport); });
  for (auto& line : *lines) line.path.erase(0, kReport.size());
  return parts_of_lines(*lines);
}

std::vector<PartDifference> difference(std::vector<VersionPart> const& older, std::vector<VersionPart> const& newer) {
  auto found = std::vector<PartDifference>{};
  auto add = [&](VersionPart const& part, std::string const& before, std::string const& after) {
    if (before != after) found.push_back({.name = part.name, .label = part.label, .changes = changes_between(before, after)});
  };
  for (auto const& part : newer) {
    auto const* before = find_part(older, part.name);
    add(part, before == nullptr ? std::string{} : before->text, part.text);
  }
  for (auto const& part : older)
    if (find_part(newer, part.name) == nullptr) add(part, part.text, {});
  return found;
}

}  // namespace baeumgil
