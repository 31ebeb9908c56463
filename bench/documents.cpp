// usage: bench_documents. Makes a book of about a hundred pages in each format and prints the processor time each takes.
#include <fmt/format.h>

#include <ctime>

#include "platform/documents/documents.h"
#include "platform/documents/tests/sample_document.h"

using namespace baeumgil;

namespace {

double seconds_of(Document const& book, DocumentFormat format) {
  auto const before = std::clock();
  auto const made = write_document(book, format);
  if (!made) return -1;
  return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

}  // namespace

int main() {
  auto const book = sample_book(46);  // two pages a chapter, cover, contents and a long table
  fmt::print("{{\"pdf\": {:.2f}, \"hwpx\": {:.2f}, \"xlsx\": {:.2f}, \"html\": {:.3f}}}\n", seconds_of(book, DocumentFormat::pdf),
             seconds_of(book, DocumentFormat::hwpx), seconds_of(book, DocumentFormat::xlsx), seconds_of(book, DocumentFormat::html));
  return 0;
}
