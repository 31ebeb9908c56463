// What a receipt says, shown beside the form while it is filled. Nothing is stored and nothing is filled in.
#include "features/expenses/expense_pages.h"
#include "features/expenses/receipt_reading.h"
#include "platform/db/database.h"
#include "platform/files/file_bytes.h"
#include "platform/files/file_type.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

Upload const* sent_receipt(Request const& request) {
  for (auto const& upload : request.uploads)
    if (upload.field == "file" && upload.size_bytes > 0) return &upload;
  return nullptr;
}

// As it stands on the page: sums stand in the line of their word.
std::optional<ReadableKind> kind_of(Upload const& upload) {
  auto const type = file_type_of(file_bytes(upload.path), {});
  auto const kind = type ? readable_kind(type->content_type) : std::nullopt;
  if (kind == ReadableKind::pdf) return ReadableKind::pdf_lines;
  if (kind == ReadableKind::picture && can_read_pictures()) return kind;
  return std::nullopt;
}

}  // namespace

std::vector<Alert> ExpensePages::read_from(Request const& request, Actor const& actor) const {
  auto const note = [&](std::string_view key, std::vector<std::string> const& arguments = {}) {
    return Alert{.text = site.words(actor, key, arguments), .tone = Tone::information};
  };
  auto const* upload = sent_receipt(request);
  if (upload == nullptr) return {note("expense.reading.no_file")};
  auto const kind = kind_of(*upload);
  if (!kind) return {note("expense.reading.other_kind")};
  auto const extracted = extract_text(upload->path, *kind);
  auto const reading = read_receipt(extracted.text, db.read(actor, [](Tx& tx) { return tx.today(); }));
  if (extracted.problem || reading.is_empty()) return {note("expense.reading.nothing")};
  auto notes = std::vector<Alert>{};
  if (reading.amount) notes.push_back(note("expense.reading.amount", {with_commas(*reading.amount)}));
  if (reading.on) notes.push_back(note("expense.reading.on", {to_text(*reading.on)}));
  if (!reading.merchant.empty()) notes.push_back(note("expense.reading.merchant", {reading.merchant}));
  if (!reading.approval_no.empty()) notes.push_back(note("expense.reading.approval", {reading.approval_no}));
  notes.push_back(note("expense.reading.check"));
  return notes;
}

}  // namespace baeumgil
