#include "features/transfer/judge_transfer.h"
#include "platform/web/fields.h"

namespace baeumgil {

// A row nobody has judged, and of which nothing is said, is no item.
TransferInput read_transfer(Fields& fields) {
  auto input = TransferInput{.note = fields.text("note"), .version = static_cast<int>(fields.integer("version").value_or(0))};
  for (auto& row : fields.rows("items")) {
    auto item = TransferItem{.kind = row.choice<TransferKind>("kind").value_or(TransferKind::other), .what = row.text("what")};
    item.host_figure = row.text("host_figure");
    item.our_figure = row.text("our_figure");
    item.verdict = row.choice<TransferVerdict>("verdict");
    item.to_change = row.text("to_change");
    fields.take_problems(row);
    auto const is_empty = item.what.empty() && !item.verdict && item.to_change.empty();
    if (!is_empty) input.items.push_back(std::move(item));
  }
  return input;
}

}  // namespace baeumgil
