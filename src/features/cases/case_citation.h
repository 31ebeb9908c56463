#pragma once
// How others cite a case: an entry for a bibliography, as BibTeX or RIS.

#include <string>

#include "features/cases/case_document.h"

namespace baeumgil {

// `address` of the case's page.
std::string to_bibtex(CaseToPrint const&, std::string const& address);
std::string to_ris(CaseToPrint const&, std::string const& address);

}  // namespace baeumgil
