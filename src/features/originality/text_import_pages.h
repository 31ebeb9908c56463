#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/originality/text_import.h"
#include "platform/extraction/extracted_text.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Form;
class Site;

struct TextImportPages {
  Database& db;
  Site const& site;
  FileStore& files;
  ExtractText extract_text;

  Result<Response> list_json(Request const&, Actor const&) const;  // GET /api/v1/text-imports
  Result<Response> form(Request const&, Actor const&) const;       // where files are chosen, and what was sent before
  Result<Response> begin(Request const&, Actor const&) const;      // reads the files and shows what would happen
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> confirm(Request const&, Actor const&) const;
  Result<Response> undo(Request const&, Actor const&) const;

 private:
  Result<Response> form_page(Request const&, Actor const&, Form const&) const;
  Result<Response> preview_page(Request const&, Actor const&, TextImportId, Form form) const;
};

}  // namespace baeumgil
