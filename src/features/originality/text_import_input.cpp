#include "features/originality/text_import_input.h"

#include <charconv>
#include <chrono>

#include "base/text.h"
#include "platform/files/file_bytes.h"
#include "platform/files/file_store.h"

namespace baeumgil {
namespace {

constexpr auto kMostBytes = std::size_t{40} << 20U;
constexpr auto kMostSeconds = std::chrono::seconds{90};  // for all files of one sending

// Office files with a password are an old Office container around what is hidden.
bool is_locked_office_file(std::string const& path) {
  using std::string_view_literals::operator""sv;
  auto const bytes = file_bytes(path);
  return bytes.starts_with("\xD0\xCF\x11\xE0") && bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string::npos;
}

// Of a file that is not kept.
std::string shown_name(Upload const& upload) { return is_valid_utf8(upload.file_name) ? first_characters(upload.file_name, 120) : "?"; }

SentFile refused(SentFile sent, std::string_view key) {
  sent.refusal = std::string{key};
  return sent;
}

SentFile read_file(FileStore& files, ExtractText const& extract_text, Upload const& upload) {
  auto sent = SentFile{.file = {.name = shown_name(upload), .size_bytes = static_cast<std::int64_t>(upload.size_bytes)}};
  if (upload.size_bytes > kMostBytes) return refused(std::move(sent), "text_import.file_too_big");
  auto const kept = files.keep(upload);
  if (!kept)
    return refused(std::move(sent), is_locked_office_file(upload.path) ? "text_import.unreadable.encrypted" : "text_import.kind_not_read");
  sent.file = {.digest = kept->digest, .name = kept->file_name, .content_type = kept->content_type, .size_bytes = kept->size_bytes};
  if (kept->content_type == "application/x-hwp") return refused(std::move(sent), "text_import.old_hwp");
  auto const kind = readable_kind(kept->content_type);
  if (!kind || *kind == ReadableKind::picture) return refused(std::move(sent), "text_import.kind_not_read");
  auto extracted = extract_text(*files.path_of(kept->digest), *kind);
  if (extracted.problem) return refused(std::move(sent), "text_import.unreadable." + std::string{to_word(*extracted.problem)});
  if (*kind == ReadableKind::pdf && trimmed(extracted.text).empty()) return refused(std::move(sent), "text_import.unreadable.no_text");
  sent.text = std::string{trimmed(extracted.text)};
  return sent;
}

}  // namespace

std::vector<SentFile> read_sent_files(FileStore& files, ExtractText const& extract_text, Request const& request) {
  auto const end = std::chrono::steady_clock::now() + kMostSeconds;
  auto sent = std::vector<SentFile>{};
  for (auto const& upload : request.uploads) {
    if (upload.field != "file" || (upload.size_bytes == 0 && upload.file_name.empty())) continue;
    if (sent.size() > kMostImportedFiles) break;  // refused as a whole
    if (std::chrono::steady_clock::now() < end)
      sent.push_back(read_file(files, extract_text, upload));
    else
      sent.push_back({.file = {.name = shown_name(upload)}, .refusal = "text_import.out_of_time"});
  }
  return sent;
}

std::vector<ChosenFile> read_chosen_files(Fields& fields) {
  auto chosen = std::vector<ChosenFile>{};
  for (auto const& name : fields.names_in("files")) {
    auto const prefix = "files." + name + ".";
    auto file = ChosenFile{};
    auto const read = std::from_chars(name.data(), name.data() + name.size(), file.position);
    if (read.ec != std::errc{} || !fields.flag(prefix + "is_taken")) continue;
    file.title = fields.text(prefix + "title");
    file.written_on = fields.date(prefix + "written_on");
    file.host = fields.text(prefix + "host");
    chosen.push_back(std::move(file));
  }
  return chosen;
}

}  // namespace baeumgil
