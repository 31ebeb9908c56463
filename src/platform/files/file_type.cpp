#include "platform/files/file_type.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/text.h"
#include "platform/text/cp949.h"

namespace baeumgil {

namespace {

using std::string_view_literals::operator""sv;

constexpr auto kPdf = FileType{"application/pdf", " pdf "};
constexpr auto kPng = FileType{"image/png", " png "};
constexpr auto kJpeg = FileType{"image/jpeg", " jpg jpeg "};
constexpr auto kGif = FileType{"image/gif", " gif "};
constexpr auto kWebp = FileType{"image/webp", " webp "};
constexpr auto kHwp = FileType{"application/x-hwp", " hwp "};
constexpr auto kHwpx = FileType{"application/hwp+zip", " hwpx "};
constexpr auto kOdt = FileType{"application/vnd.oasis.opendocument.text", " odt "};
constexpr auto kDocx = FileType{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", " docx "};
constexpr auto kXlsx = FileType{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", " xlsx "};
constexpr auto kPptx = FileType{"application/vnd.openxmlformats-officedocument.presentationml.presentation", " pptx "};
constexpr auto kText = FileType{"text/plain; charset=utf-8", " txt "};
constexpr auto kTextCp949 = FileType{"text/plain; charset=euc-kr", " txt "};
constexpr auto kCsv = FileType{"text/csv; charset=utf-8", " csv "};
constexpr auto kCsvCp949 = FileType{"text/csv; charset=euc-kr", " csv "};

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint32_t number{0};
  for (std::size_t i = width; i > 0; --i)
    number = (number << 8) | (at + i <= bytes.size() ? static_cast<unsigned char>(bytes[at + i - 1]) : 0U);
  return number;
}

// The names in a zip's central directory, where they cannot be forged by what is packed. Empty: no readable zip.
std::vector<std::string_view> zip_names(std::string_view bytes) {
  auto const end = bytes.rfind("PK\x05\x06"sv);
  if (end == std::string_view::npos || end + 22 > bytes.size()) return {};
  auto names = std::vector<std::string_view>{};
  std::size_t at = little_endian(bytes, end + 16, 4);
  auto const count = little_endian(bytes, end + 10, 2);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (at + 46 > bytes.size() || bytes.substr(at, 4) != "PK\x01\x02"sv) return {};
    auto const name_length = little_endian(bytes, at + 28, 2);
    if (at + 46 + name_length > bytes.size()) return {};
    names.push_back(bytes.substr(at + 46, name_length));
    at += 46 + name_length + little_endian(bytes, at + 30, 2) + little_endian(bytes, at + 32, 2);
  }
  return names;
}

// OPF and ODF packages begin with an uncompressed entry "mimetype" that says what they are.
std::string_view packed_mimetype(std::string_view bytes) {
  if (little_endian(bytes, 8, 2) != 0 || little_endian(bytes, 26, 2) != 8 || bytes.substr(30, 8) != "mimetype") return {};
  auto const start = 38 + little_endian(bytes, 28, 2);
  auto const size = little_endian(bytes, 22, 4);
  return start < bytes.size() ? bytes.substr(start, size) : std::string_view{};
}

std::optional<FileType> zip_type(std::string_view bytes) {
  auto const names = zip_names(bytes);
  auto const has = [&](std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); };
  // Macros are programs.
  if (std::any_of(names.begin(), names.end(), [](std::string_view name) { return name.ends_with("vbaProject.bin"); })) return std::nullopt;
  if (has("mimetype")) {
    auto const mimetype = packed_mimetype(bytes);
    if (mimetype.starts_with("application/hwp+zip")) return kHwpx;
    if (mimetype.starts_with(kOdt.content_type) && !mimetype.starts_with("application/vnd.oasis.opendocument.text-")) return kOdt;
    return std::nullopt;
  }
  if (!has("[Content_Types].xml")) return std::nullopt;
  if (has("word/document.xml")) return kDocx;
  if (has("xl/workbook.xml")) return kXlsx;
  if (has("ppt/presentation.xml")) return kPptx;
  return std::nullopt;
}

// Compound files hold old Office documents and installers too; only Hangul's has this stream, its name in UTF-16.
bool is_hwp(std::string_view bytes) {
  constexpr auto file_header = "F\0i\0l\0e\0H\0e\0a\0d\0e\0r\0"sv;
  return bytes.find(file_header) != std::string_view::npos && bytes.find("HWP Document File"sv) != std::string_view::npos;
}

// Pages and programs stay out even when they are called a text.
bool is_active_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  auto const start = ascii_lower(trimmed(bytes.substr(0, 1024)));
  for (auto const mark : {"<!doctype"sv, "<html"sv, "<svg"sv, "<?xml"sv, "<script"sv, "<?php"sv, "<!--"sv, "<head"sv, "<body"sv, "#!"sv})
    if (start.starts_with(mark)) return true;
  return start.find("<script") != std::string::npos;
}

std::optional<FileType> text_type(std::string_view bytes, std::string_view extension) {
  auto const is_control = [](char c) {
    auto const code = static_cast<unsigned char>(c);
    return code == 0x7F || (code < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
  };
  if (std::any_of(bytes.begin(), bytes.end(), is_control) || is_active_text(bytes)) return std::nullopt;
  auto const is_csv = extension == "csv";
  if (is_valid_utf8(bytes)) return is_csv ? kCsv : kText;
  if (!cp949_to_utf8(bytes)) return std::nullopt;
  return is_csv ? kCsvCp949 : kTextCp949;
}

}  // namespace

std::optional<FileType> file_type_of(std::string_view bytes, std::string_view extension) {
  if (bytes.starts_with("%PDF-")) return kPdf;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return kPng;
  if (bytes.starts_with("\xFF\xD8\xFF")) return kJpeg;
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return kGif;
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return kWebp;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return is_hwp(bytes) ? std::optional{kHwp} : std::nullopt;
  if (bytes.starts_with("PK\x03\x04")) return zip_type(bytes);
  return text_type(bytes, extension);
}

bool fits(FileType const& type, std::string_view extension) {
  return !extension.empty() && type.extensions.find(" " + std::string{extension} + " ") != std::string_view::npos;
}

}  // namespace baeumgil
