#pragma once
// A document as the answer to a request, and its addresses.

#include <string>
#include <string_view>

#include "platform/db/database.h"
#include "platform/documents/approval_package.h"
#include "platform/documents/documents.h"
#include "platform/web/response.h"
#include "platform/web/router.h"

namespace baeumgil {

class Locale;

// Served as a file called `name` and the format's ending.
Result<Response> document_download(Document const&, DocumentFormat, std::string_view name);

// The same page as a file: PATH.pdf and PATH.hwpx.
template <class Pages>
void add_downloads(Router& router, Access access, std::string const& path, Pages const& pages,
                   Result<Response> (Pages::*file)(Request const&, Actor const&, DocumentFormat) const) {
  for (auto const format : {DocumentFormat::pdf, DocumentFormat::hwpx})
    router.get(path + "." + std::string{extension_of(format)}, access,
               [pages, file, format](Request const& request, Actor const& actor) { return (pages.*file)(request, actor, format); });
}

// A paper of one row: what is read for it, in the reader's language, served under its title as PATH.pdf and PATH.hwpx.
template <class IdType>
using ReadPaper = Result<Document> (*)(Tx&, Actor const&, IdType, Locale const&, Language);
struct PaperDesk {
  Database& db;
  Locale const& locale;
};
template <class IdType>
void add_paper(Router& router, Access access, std::string const& path, PaperDesk desk, ReadPaper<IdType> read) {
  for (auto const format : {DocumentFormat::pdf, DocumentFormat::hwpx})
    router.get(path + "." + std::string{extension_of(format)}, access,
               [desk, read, format](Request const& request, Actor const& actor) -> Result<Response> {
                 auto const id = request.id<IdType>();
                 if (!id) return not_found();
                 auto const paper = desk.db.read(actor, [&](Tx& tx) { return read(tx, actor, *id, desk.locale, actor.language); });
                 if (!paper) return paper.error();
                 return document_download(*paper, format, paper->title);
               });
}

// The papers of one row for the approval system: PATH/e-approval.zip.
template <class IdType>
using ReadApprovalPackage = Result<ApprovalPackage> (*)(Tx&, Actor const&, IdType, Locale const&);
template <class IdType>
void add_approval_package(Router& router, std::string const& path, PaperDesk desk, ReadApprovalPackage<IdType> read) {
  router.get(path + "/e-approval.zip", Access::staff, [desk, read](Request const& request, Actor const& actor) -> Result<Response> {
    auto const id = request.id<IdType>();
    if (!id) return not_found();
    auto const package = TRY(desk.db.read(actor, [&](Tx& tx) { return read(tx, actor, *id, desk.locale); }));
    return download("application/zip", package.title + ".zip", TRY(pack_for_approval(package, desk.locale)));
  });
}

}  // namespace baeumgil
