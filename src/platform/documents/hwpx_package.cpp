#include "platform/documents/hwpx_package.h"

#include <fmt/format.h>

#include <array>
#include <pugixml.hpp>

#include "base/text.h"
#include "platform/documents/archive.h"
#include "platform/documents/document_fault.h"
#include "platform/documents/hwpx_xml.h"
#include "platform/documents/xml_text.h"

namespace baeumgil {
namespace {

constexpr auto kPackage = "http://www.hancom.co.kr/hwpml/2016/meta/pkg#";

std::string section_name(std::size_t number) { return fmt::format("Contents/section{}.xml", number); }
std::string image_name(HwpxImage const& image) { return "BinData/" + image.id + "." + image.kind; }

std::string meta(std::string_view name, std::string_view text) {
  if (text.empty()) return fmt::format("<opf:meta name=\"{}\" content=\"text\"/>", name);
  return fmt::format("<opf:meta name=\"{}\" content=\"text\">{}</opf:meta>", name, xml_escaped(text));
}

std::string title_xml(Document const& document) {
  return document.title.empty() ? "<opf:title/>" : "<opf:title>" + xml_escaped(document.title) + "</opf:title>";
}

std::string day_in_words(Instant at) {
  constexpr auto days = std::array{"일", "월", "화", "수", "목", "금", "토"};
  auto const day = day_in_seoul(at);
  return fmt::format("{}년 {}월 {}일 {}요일", day.year(), day.month(), day.day(), days.at(static_cast<std::size_t>(day.weekday())));
}

// 문서요지 stands as the description, 키워드 as the keyword (규정 제5조 제2항).
std::string metadata_xml(Document const& document) {
  auto const made = to_text(document.made_at);
  return "<opf:metadata>" + title_xml(document) + "<opf:language>" + document.language + "</opf:language>" +
         meta("creator", document.author) + meta("subject", document.title) + meta("description", document.gist) +
         meta("lastsaveby", document.author) + meta("CreatedDate", made) + meta("ModifiedDate", made) +
         meta("date", day_in_words(document.made_at)) + meta("keyword", join(document.keywords, ", ")) + "</opf:metadata>";
}

std::string manifest_xml(HwpxParts const& parts) {
  auto xml = std::string{"<opf:manifest><opf:item id=\"header\" href=\"Contents/header.xml\" media-type=\"application/xml\"/>"};
  for (auto const& image : parts.images)
    xml +=
        fmt::format("<opf:item id=\"{}\" href=\"{}\" media-type=\"image/{}\" isEmbeded=\"1\"/>", image.id, image_name(image), image.kind);
  for (auto i = std::size_t{0}; i < parts.sections.size(); ++i)
    xml += fmt::format("<opf:item id=\"section{}\" href=\"{}\" media-type=\"application/xml\"/>", i, section_name(i));
  xml += "<opf:item id=\"settings\" href=\"settings.xml\" media-type=\"application/xml\"/></opf:manifest>";
  xml += "<opf:spine><opf:itemref idref=\"header\" linear=\"yes\"/>";
  for (auto i = std::size_t{0}; i < parts.sections.size(); ++i) xml += fmt::format("<opf:itemref idref=\"section{}\" linear=\"yes\"/>", i);
  return xml + "</opf:spine>";
}

std::string content_xml(Document const& document, HwpxParts const& parts) {
  return std::string{kXmlHead} + "<opf:package " + kHwpxNamespaces + " version=\"\" unique-identifier=\"\" id=\"\">" +
         metadata_xml(document) + manifest_xml(parts) + "</opf:package>";
}

std::string description_of(std::string_view file, std::string_view type) {
  return fmt::format(
      "<rdf:Description rdf:about=\"\"><ns0:hasPart xmlns:ns0=\"{0}\" rdf:resource=\"{1}\"/></rdf:Description>"
      "<rdf:Description rdf:about=\"{1}\"><rdf:type rdf:resource=\"{0}{2}\"/></rdf:Description>",
      kPackage, file, type);
}

std::string container_rdf(HwpxParts const& parts) {
  auto xml = std::string{kXmlHead} + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">" +
             description_of("Contents/header.xml", "HeaderFile");
  for (auto i = std::size_t{0}; i < parts.sections.size(); ++i) xml += description_of(section_name(i), "SectionFile");
  return xml + fmt::format("<rdf:Description rdf:about=\"\"><rdf:type rdf:resource=\"{}Document\"/></rdf:Description></rdf:RDF>", kPackage);
}

std::string container_xml() {
  return std::string{kXmlHead} +
         "<ocf:container xmlns:ocf=\"urn:oasis:names:tc:opendocument:xmlns:container\" "
         "xmlns:hpf=\"http://www.hancom.co.kr/schema/2011/hpf\">"
         "<ocf:rootfiles><ocf:rootfile full-path=\"Contents/content.hpf\" media-type=\"application/hwpml-package+xml\"/>"
         "<ocf:rootfile full-path=\"Preview/PrvText.txt\" media-type=\"text/plain\"/>"
         "<ocf:rootfile full-path=\"META-INF/container.rdf\" media-type=\"application/rdf+xml\"/></ocf:rootfiles></ocf:container>";
}

// The misspelt name is the format's own.
std::string version_xml() {
  return std::string{kXmlHead} +
         "<hv:HCFVersion xmlns:hv=\"http://www.hancom.co.kr/hwpml/2011/version\" tagetApplication=\"WORDPROCESSOR\" major=\"5\" "
         "minor=\"1\" "
         "micro=\"1\" buildNumber=\"0\" os=\"1\" xmlVersion=\"1.5\" application=\"Baeumgil\" appVersion=\"1, 0, 0, 0\"/>";
}

std::string settings_xml() {
  return std::string{kXmlHead} +
         "<ha:HWPApplicationSetting xmlns:ha=\"http://www.hancom.co.kr/hwpml/2011/app\" "
         "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\"><ha:CaretPosition listIDRef=\"0\" paraIDRef=\"0\" pos=\"0\"/>"
         "</ha:HWPApplicationSetting>";
}

void require_xml(std::vector<ArchiveEntry> const& entries) {
  for (auto const& entry : entries) {
    auto const is_xml = entry.name.ends_with(".xml") || entry.name.ends_with(".hpf") || entry.name.ends_with(".rdf");
    if (!is_xml) continue;
    auto read = pugi::xml_document{};
    if (auto const outcome = read.load_buffer(entry.content.data(), entry.content.size()); !outcome)
      throw DocumentFault{entry.name + ": " + outcome.description()};
  }
}

}  // namespace

std::string pack_hwpx(Document const& document, HwpxParts parts) {
  auto const content = content_xml(document, parts);
  auto const rdf = container_rdf(parts);
  auto entries = std::vector<ArchiveEntry>{{.name = "mimetype", .content = "application/hwp+zip", .is_stored = true},
                                           {.name = "version.xml", .content = version_xml()},
                                           {.name = "Contents/header.xml", .content = std::move(parts.header)}};
  for (auto& image : parts.images) entries.push_back({.name = image_name(image), .content = std::move(image.bytes), .is_stored = true});
  for (auto i = std::size_t{0}; i < parts.sections.size(); ++i)
    entries.push_back({.name = section_name(i), .content = std::move(parts.sections[i])});
  entries.push_back({.name = "Preview/PrvText.txt", .content = std::move(parts.preview)});
  entries.push_back({.name = "settings.xml", .content = settings_xml()});
  entries.push_back({.name = "META-INF/container.rdf", .content = rdf});
  entries.push_back({.name = "Contents/content.hpf", .content = content});
  entries.push_back({.name = "META-INF/container.xml", .content = container_xml()});
  entries.push_back(
      {.name = "META-INF/manifest.xml",
       .content = std::string{kXmlHead} + "<odf:manifest xmlns:odf=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"});
  require_xml(entries);
  return zip_of(entries);
}

}  // namespace baeumgil
