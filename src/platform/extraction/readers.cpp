#include "platform/extraction/readers.h"

#include <unistd.h>

#include <filesystem>

namespace baeumgil {
namespace {

constexpr auto kPdfToText = "/usr/bin/pdftotext";
constexpr auto kTesseract = "/usr/bin/tesseract";
constexpr auto kKoreanData = "/usr/share/tesseract-ocr/5/tessdata/kor.traineddata";

bool is_there(char const* path) {
  auto ignored = std::error_code{};
  return std::filesystem::exists(path, ignored);
}

std::optional<ReaderProgram> pdf(std::vector<std::string> arguments) {
  if (!is_there(kPdfToText)) return std::nullopt;
  arguments.insert(arguments.end(), {"-enc", "UTF-8", "-nopgbrk", "-", "-"});
  return ReaderProgram{.path = kPdfToText, .arguments = std::move(arguments)};
}

}  // namespace

std::optional<ReaderProgram> pdf_reader() { return pdf({}); }
std::optional<ReaderProgram> pdf_line_reader() { return pdf({"-layout"}); }

std::optional<ReaderProgram> picture_reader() {
  if (!is_there(kTesseract) || !is_there(kKoreanData)) return std::nullopt;
  return ReaderProgram{.path = kTesseract, .arguments = {"stdin", "stdout", "-l", "kor+eng", "--psm", "6"}};
}

void become(ReaderProgram const& reader) {
  auto words = std::vector<std::string>{reader.path};
  words.insert(words.end(), reader.arguments.begin(), reader.arguments.end());
  auto pointers = std::vector<char*>{};
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  // One thread: a child may start no other.
  char language[] = "LC_ALL=C.UTF-8";
  char threads[] = "OMP_THREAD_LIMIT=1";
  char* environment[] = {language, threads, nullptr};
  ::execve(reader.path.c_str(), pointers.data(), environment);
}

}  // namespace baeumgil
