#pragma once
// How a judgement is said: on its page and on the page of its case.

#include <string>

#include "base/actor.h"
#include "features/transfer/transfer.h"
#include "platform/html/components.h"
#include "platform/html/locale.h"

namespace baeumgil {

std::string transfer_counts(Locale const&, Language, TransferJudgement const&);  // "충족 3 · 바꾸면 가능 2 · 없음 1"
std::string transfer_author(Locale const&, Language, TransferJudgement const&);  // by whom, and when
Badge transfer_badge(Locale const&, Language, TransferOutcome);
Badge transfer_badge(Locale const&, Language, TransferVerdict);
std::string transfer_figure(Locale const&, Language, TransferKind, std::string const& figure);

}  // namespace baeumgil
