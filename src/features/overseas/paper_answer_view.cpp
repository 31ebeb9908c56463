#include "features/overseas/paper_answer_view.h"

#include "features/overseas/paper_document_view.h"
#include "features/targets/find_institution.h"
#include "platform/documents/download.h"

namespace baeumgil {

Result<Response> answer_paper(Reading const& read, Request const& request, PaperView const& view, PaperFormat format) {
  if (format) return document_download(to_document(read, view), *format, view.title + " " + view.number);
  return read.site.page(request, read.actor,
                        {.title = view.title,
                         .crumbs = {{.label = read.words("overseas.menu"), .path = "/overseas"},
                                    {.label = view.number, .path = view.back},
                                    {.label = view.title}},
                         .section = "/overseas"},
                        view);
}

std::string author_of(Tx& tx) {
  auto const own = find_institution(tx, tx.institution());
  return own ? own->name : std::string{};
}

}  // namespace baeumgil
