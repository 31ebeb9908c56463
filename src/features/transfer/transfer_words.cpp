#include "features/transfer/transfer_words.h"

#include "base/day_text.h"

namespace baeumgil {
namespace {

// 283451.5 → 283,451.5
std::string with_commas(std::string const& figure) {
  auto const point = std::min(figure.find('.'), figure.size());
  auto text = figure;
  for (auto at = point; at > 3; at -= 3) text.insert(at - 3, 1, ',');
  return text;
}

}  // namespace

std::string transfer_counts(Locale const& locale, Language language, TransferJudgement const& judgement) {
  return locale.words(
      language, "transfer.counts",
      {std::to_string(count_of(judgement, TransferVerdict::met)), std::to_string(count_of(judgement, TransferVerdict::can_be_met)),
       std::to_string(count_of(judgement, TransferVerdict::missing))});
}

std::string transfer_author(Locale const& locale, Language language, TransferJudgement const& judgement) {
  return locale.words(language, "transfer.judged_by", {judgement.judged_by_name, day_text(language, judgement.judged_at)});
}

Badge transfer_badge(Locale const& locale, Language language, TransferOutcome outcome) {
  auto const tone = outcome == TransferOutcome::ready           ? Tone::success
                    : outcome == TransferOutcome::after_changes ? Tone::warning
                                                                : Tone::danger;
  return {.label = locale.words(language, "transfer.outcome." + std::string{to_word(outcome)}), .tone = tone};
}

Badge transfer_badge(Locale const& locale, Language language, TransferVerdict verdict) {
  auto const tone = verdict == TransferVerdict::met ? Tone::success : verdict == TransferVerdict::can_be_met ? Tone::warning : Tone::danger;
  return {.label = locale.words(language, "transfer.verdict." + std::string{to_word(verdict)}), .tone = tone};
}

std::string transfer_figure(Locale const& locale, Language language, TransferKind kind, std::string const& figure) {
  if (!is_figure(kind) || !is_of_statistic(kind, figure)) return figure;  // as it was written, in a unit of its own
  return locale.words(language, "transfer.figure." + std::string{to_word(kind)}, {with_commas(figure)});
}

}  // namespace baeumgil
