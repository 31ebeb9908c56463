#include "platform/documents/pdf_finish.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "platform/documents/document_fault.h"
#include "platform/documents/xml_text.h"

namespace baeumgil {
namespace {

using Handle = QPDFObjectHandle;

// Everything painted outside a tagged sequence (running header, page number, rules, grounds) becomes an artifact.
class ArtifactMarks : public Handle::TokenFilter {
 public:
  void handleToken(QPDFTokenizer::Token const& token) override {
    statement_.push_back(token);
    auto const type = token.getType();
    if (type != QPDFTokenizer::tt_word && type != QPDFTokenizer::tt_inline_image) return;
    auto const name = token.getValue();
    if (name == "BDC" || name == "BMC")
      begin_content();
    else if (name == "EMC")
      end_content();
    else
      keep(name);
  }
  void handleEOF() override {
    std::ranges::move(statement_, std::back_inserter(outside_));
    write_outside();
  }

 private:
  using Tokens = std::vector<QPDFTokenizer::Token>;

  void begin_content() {
    if (depth_++ == 0) write_outside();
    write_tokens(statement_);
  }
  void end_content() {
    write_tokens(statement_);
    --depth_;
    write("\n");
  }
  void keep(std::string const& operation) {
    if (depth_ > 0) return write_tokens(statement_);
    constexpr auto painting = std::array{"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "Tj", "TJ", "'", "\"", "EI"};
    paints_ = paints_ || std::ranges::find(painting, operation) != painting.end();
    std::ranges::move(statement_, std::back_inserter(outside_));
    statement_.clear();
  }
  void write_outside() {
    if (paints_) write("/Artifact BMC\n");
    write_tokens(outside_);
    if (paints_) write("\nEMC\n");
    paints_ = false;
  }
  void write_tokens(Tokens& tokens) {
    for (auto const& token : tokens) writeToken(token);
    tokens.clear();
  }

  Tokens statement_{};
  Tokens outside_{};
  int depth_{0};
  bool paints_{false};
};

class Structure {
 public:
  explicit Structure(PdfNotes const& notes) : notes_{notes} {}

  void complete(Handle element) {
    if (!element.isDictionary()) return;
    auto kind = element.getKey("/S");
    if (kind.isName()) complete_one(element, kind.getName());
    auto kids = element.getKey("/K");
    if (kids.isDictionary()) complete(kids);
    for (auto i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) complete(kids.getArrayItem(i));
  }

 private:
  void complete_one(Handle element, std::string const& kind) {
    if (kind == "/Figure" && figures_ < notes_.alternatives.size())
      element.replaceKey("/Alt", Handle::newUnicodeString(notes_.alternatives[figures_++]));
    if (kind == "/TH" && heads_ < notes_.head_is_of_column.size())
      element.replaceKey("/A",
                         Handle::parse(notes_.head_is_of_column[heads_++] ? "<</O /Table /Scope /Column>>" : "<</O /Table /Scope /Row>>"));
  }

  PdfNotes const& notes_;
  std::size_t figures_{0};
  std::size_t heads_{0};
};

// One Document element over what cairo leaves side by side.
void complete_structure(QPDF& pdf, PdfNotes const& notes) {
  auto tree = pdf.getRoot().getKey("/StructTreeRoot");
  if (!tree.isDictionary()) return;
  Structure{notes}.complete(tree);
  auto kids = tree.getKey("/K");
  auto document = pdf.makeIndirectObject(Handle::parse("<</Type /StructElem /S /Document>>"));
  document.replaceKey("/P", tree);
  document.replaceKey("/K", kids);
  for (auto i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) kids.getArrayItem(i).replaceKey("/P", document);
  if (kids.isDictionary()) kids.replaceKey("/P", document);
  tree.replaceKey("/K", document);
}

void complete_pages(QPDF& pdf, PdfNotes const& notes) {
  auto link = std::size_t{0};
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    page.addContentTokenFilter(std::make_shared<ArtifactMarks>());
    page.getObjectHandle().replaceKey("/Tabs", Handle::newName("/S"));
    for (auto& annotation : page.getAnnotations("/Link"))
      if (link < notes.link_targets.size())
        annotation.getObjectHandle().replaceKey("/Contents", Handle::newUnicodeString(notes.link_targets[link++]));
  }
}

std::string bag(std::vector<std::string> const& words) {
  auto xml = std::string{"<rdf:Bag>"};
  for (auto const& word : words) xml += "<rdf:li>" + xml_escaped(word) + "</rdf:li>";
  return xml + "</rdf:Bag>";
}

std::string alternative(std::string_view text) {
  return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml_escaped(text) + "</rdf:li></rdf:Alt>";
}

// 문서요지 is the description, 키워드 the subject (규정 제5조 제2항).
std::string metadata(Document const& document) {
  auto const made = to_text(document.made_at);
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
         "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"><dc:format>application/pdf</dc:format><dc:title>" +
         alternative(document.title) + "</dc:title><dc:description>" + alternative(document.gist) + "</dc:description><dc:subject>" +
         bag(document.keywords) + "</dc:subject><dc:creator><rdf:Seq><rdf:li>" + xml_escaped(document.author) +
         "</rdf:li></rdf:Seq></dc:creator><dc:language>" + bag({document.language == "ko" ? "ko-KR" : document.language}) +
         "</dc:language><pdf:Keywords>" + xml_escaped(join(document.keywords, ", ")) + "</pdf:Keywords><xmp:CreateDate>" + made +
         "</xmp:CreateDate><xmp:ModifyDate>" + made + "</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
}

void complete_catalogue(QPDF& pdf, Document const& document) {
  auto root = pdf.getRoot();
  root.replaceKey("/Lang", Handle::newUnicodeString(document.language == "ko" ? "ko-KR" : document.language));
  root.replaceKey("/MarkInfo", Handle::parse("<</Marked true>>"));
  root.replaceKey("/ViewerPreferences", Handle::parse("<</DisplayDocTitle true>>"));
  if (root.hasKey("/Outlines")) root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
  auto stream = Handle::newStream(&pdf, metadata(document));
  stream.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
  stream.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
  root.replaceKey("/Metadata", stream);
  auto facts = pdf.getTrailer().getKey("/Info");
  if (!facts.isDictionary()) return;
  if (!document.gist.empty()) facts.replaceKey("/Subject", Handle::newUnicodeString(document.gist));
  if (!document.keywords.empty()) facts.replaceKey("/Keywords", Handle::newUnicodeString(join(document.keywords, ", ")));
}

std::string write_whole(QPDF& pdf) {
  auto writer = QPDFWriter{pdf};
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setCompressStreams(true);
  writer.setLinearization(true);
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.7");
  writer.write();
  auto const written = writer.getBufferSharedPointer();
  return {reinterpret_cast<char const*>(written->getBuffer()), written->getSize()};
}

}  // namespace

std::string finish_pdf(std::string_view drawn, Document const& document, PdfNotes const& notes) {
  try {
    auto pdf = QPDF{};
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("drawn", drawn.data(), drawn.size());
    complete_catalogue(pdf, document);
    complete_structure(pdf, notes);
    complete_pages(pdf, notes);
    return write_whole(pdf);
  } catch (std::exception const& fault) {
    throw DocumentFault{std::string{"the PDF cannot be finished: "} + fault.what()};
  }
}

}  // namespace baeumgil
