#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/citizens/public_record.h"
#include "features/citizens/suggestion.h"
#include "features/publications/publication.h"
#include "platform/documents/documents.h"
#include "platform/html/form.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Site;

struct CitizenPages {
  Database& db;
  Site const& site;
  FileStore& files;
  std::string base_address;

  Result<Response> home(Request const&, Actor const&) const;                      // GET /open/{code}
  Result<Response> trips(Request const&, Actor const&) const;                     // GET /open/{code}/trips
  Result<Response> trips_csv(Request const&, Actor const&) const;                 // GET /open/{code}/trips.csv
  Result<Response> trips_json(Request const&, Actor const&) const;                // GET /open/{code}/trips.json
  Result<Response> report(Request const&, Actor const&) const;                    // GET /open/{code}/reports/{id}
  Result<Response> edition(Request const&, PublishedNoun, DocumentFormat) const;  // GET /open/{code}/reports/{id}/edition.pdf
  Result<Response> reports_csv(Request const&, Actor const&) const;               // GET /open/{code}/reports.csv
  Result<Response> reports_json(Request const&, Actor const&) const;              // GET /open/{code}/reports.json
  Result<Response> adoptions(Request const&, Actor const&) const;                 // GET /open/{code}/adoptions
  Result<Response> adoptions_csv(Request const&, Actor const&) const;             // GET /open/{code}/adoptions.csv
  Result<Response> adoptions_json(Request const&, Actor const&) const;            // GET /open/{code}/adoptions.json
  Result<Response> council(Request const&, Actor const&) const;                   // GET /open/{code}/council
  Result<Response> council_csv(Request const&, Actor const&) const;               // GET /open/{code}/council.csv
  Result<Response> council_json(Request const&, Actor const&) const;              // GET /open/{code}/council.json
  Result<Response> feed(Request const&, Actor const&) const;                      // GET /open/{code}/reports.atom
  Result<Response> case_feed(Request const&, Actor const&) const;                 // GET /open/{code}/cases.atom
  Result<Response> adoption_feed(Request const&, Actor const&) const;             // GET /open/{code}/adoptions.atom
  Result<Response> suggestion_form(Request const&, Actor const&) const;           // GET /open/{code}/suggestions
  Result<Response> suggest(Request const&, Actor const&) const;                   // POST /open/{code}/suggestions
  Result<Response> candidate_form(Request const&, Actor const&) const;            // GET /open/{code}/candidates
  Result<Response> name_candidate(Request const&, Actor const&) const;            // POST /open/{code}/candidates
  Result<Response> thanks(Request const&, Actor const&) const;                    // GET /open/{code}/thanks

  Result<Response> list(Request const&, Actor const&) const;       // GET /suggestions
  Result<Response> list_json(Request const&, Actor const&) const;  // GET /api/v1/suggestions
  Result<Response> handle(Request const&, Actor const&) const;     // POST /suggestions/{id}/answer
  Result<Response> accept(Request const&, Actor const&) const;     // POST /suggestions/{id}/candidate
  Result<Response> open(Request const&, Actor const&) const;       // POST /suggestions/pages

 private:
  HeadingOf korean_heading() const;
  Result<Response> form_page(Request const&, Actor const&, Form const&) const;
  Result<Response> candidate_page(Request const&, Actor const&, Form const&) const;
  Result<Response> list_page(Request const&, Actor const&, Form const&, SuggestionId refused) const;
};

}  // namespace baeumgil
