#include "platform/extraction/extract_here.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <new>
#include <optional>
#include <string>

#include "platform/csv/csv.h"
#include "platform/documents/office_text.h"
#include "platform/documents/workbook_table.h"
#include "platform/extraction/confine.h"
#include "platform/extraction/readers.h"
#include "platform/pictures/photo.h"

namespace baeumgil {
namespace {

constexpr auto kMostBytes = std::size_t{64} << 20U;

std::string read_all(int file) {
  auto bytes = std::string{};
  auto piece = std::array<char, 65536>{};
  for (;;) {
    auto const count = ::read(file, piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0 || bytes.size() > kMostBytes) return bytes;
    bytes.append(piece.data(), static_cast<std::size_t>(count));
  }
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

int exit_of(Unreadable problem) { return kUnreadableExit + static_cast<int>(problem); }

int become_reader(std::optional<ReaderProgram> const& reader) {
  if (reader) become(*reader);
  return exit_of(Unreadable::no_reader);
}

// The picture is unpacked and scaled here, so the reader gets one kind of file of a bounded size.
int read_picture() {
  auto const photo = photo_of(read_all(STDIN_FILENO), "file");
  if (!photo) return exit_of(photo.error().fields.front().key == "photo.too_large" ? Unreadable::too_large : Unreadable::broken);
  auto const file = ::memfd_create("picture", 0);
  if (file < 0 || !write_all(file, photo->jpeg) || ::lseek(file, 0, SEEK_SET) != 0 || ::dup2(file, STDIN_FILENO) < 0)
    return exit_of(Unreadable::too_large);
  ::close(file);
  return become_reader(picture_reader());
}

}  // namespace

ExtractedText text_inside(std::string_view bytes, ReadableKind kind) {
  auto const is_workbook = kind == ReadableKind::text && bytes.starts_with("PK");  // its table is text: CSV
  if (kind == ReadableKind::text && !is_workbook) {
    auto text = read_csv_text(bytes);
    return text ? ExtractedText{.text = *std::move(text)} : ExtractedText{.problem = Unreadable::broken};
  }
  auto const read = is_workbook ? workbook_table(bytes) : kind == ReadableKind::hwpx ? hwpx_text(bytes) : docx_text(bytes);
  switch (read.state) {
    case OfficeText::State::read:
      return {.text = read.text};
    case OfficeText::State::encrypted:
      return {.problem = Unreadable::encrypted};
    case OfficeText::State::too_large:
      return {.problem = Unreadable::too_large};
    case OfficeText::State::broken:
      break;
  }
  return {.problem = Unreadable::broken};
}

int extract_here(std::string_view word) {
  confine_this_process();
  auto const kind = enum_from_word<ReadableKind>(word);
  if (!kind) return exit_of(Unreadable::no_reader);
  try {
    if (*kind == ReadableKind::pdf) return become_reader(pdf_reader());
    if (*kind == ReadableKind::pdf_lines) return become_reader(pdf_line_reader());
    if (*kind == ReadableKind::picture) return read_picture();
    auto const read = text_inside(read_all(STDIN_FILENO), *kind);
    if (read.problem) return exit_of(*read.problem);
    return write_all(STDOUT_FILENO, read.text) ? 0 : exit_of(Unreadable::too_large);
  } catch (std::bad_alloc const&) {
    return exit_of(Unreadable::too_large);
  }
}

}  // namespace baeumgil
