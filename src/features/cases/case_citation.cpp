#include "features/cases/case_citation.h"

#include <string_view>

namespace baeumgil {
namespace {

// The letters BibTeX takes for commands.
std::string for_bibtex(std::string_view text) {
  auto out = std::string{};
  for (auto const c : text) {
    if (c == '\\') {
      out += "\\textbackslash{}";
      continue;
    }
    if (std::string_view{"&%$#_{}"}.find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

std::string one_line(std::string_view text) {
  auto out = std::string{text};
  for (auto& c : out)
    if (c == '\n' || c == '\r') c = ' ';
  return out;
}

Date day_of(CaseToPrint const& cited) { return day_in_seoul(cited.found.published_at.value_or(cited.changed_at)); }
std::string year_of(CaseToPrint const& cited) { return to_text(day_of(cited)).substr(0, 4); }

}  // namespace

std::string to_bibtex(CaseToPrint const& cited, std::string const& address) {
  auto entry = "@misc{case-" + to_text(cited.found.id) + ",\n";
  auto const add = [&](std::string_view name, std::string const& value) {
    if (!value.empty()) entry += "  " + std::string{name} + " = {" + value + "},\n";
  };
  add("title", for_bibtex(cited.found.title));
  add("author", "{" + for_bibtex(cited.institution) + "}");
  add("year", year_of(cited));
  add("number", for_bibtex(cited.found.number));
  add("note", for_bibtex(cited.found.host_name));
  add("keywords", for_bibtex(cited.found.keywords));
  add("url", address);
  return entry + "}\n";
}

std::string to_ris(CaseToPrint const& cited, std::string const& address) {
  auto entry = std::string{"TY  - RPRT\r\n"};
  auto const add = [&](std::string_view tag, std::string const& value) {
    if (!value.empty()) entry += std::string{tag} + "  - " + one_line(value) + "\r\n";
  };
  add("TI", cited.found.title);
  add("AU", cited.institution);
  add("PY", year_of(cited));
  add("M1", cited.found.number);
  add("N1", cited.found.host_name);
  add("KW", cited.found.keywords);
  add("UR", address);
  return entry + "ER  - \r\n";
}

}  // namespace baeumgil
