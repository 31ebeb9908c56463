#pragma once

#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "features/trips/trip.h"
#include "platform/documents/documents.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct TripPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> plan(Request const&, Actor const&, DocumentFormat) const;  // as a file
  Result<Response> verdicts(Request const&, Actor const&) const;              // of the rules
  Result<Response> new_form(Request const&, Actor const&) const;              // of a team
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> edit_form(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> submit(Request const&, Actor const&) const;
  Result<Response> approve(Request const&, Actor const&) const;
  Result<Response> send_back(Request const&, Actor const&) const;
  Result<Response> cancel(Request const&, Actor const&) const;
  Result<Response> tell_fee(Request const&, Actor const&) const;  // of a cancelled trip
  Result<Response> make_ready(Request const&, Actor const&) const;
  Result<Response> start(Request const&, Actor const&) const;
  Result<Response> end(Request const&, Actor const&) const;
  Result<Response> close(Request const&, Actor const&) const;

 private:
  Result<Response> shown(Request const&, Actor const&, TripId, Form const&) const;
  Result<Response> form_page(Request const&, Actor const&, Team const&, Trip const*, Form const&) const;
  // After the plan was saved: to its page, or on to submission when that button was pressed.
  Result<Response> after_saving(Request const&, Actor const&, TripId) const;
  // Why a saved plan could not be submitted, at its fields.
  Result<Response> refused_submission(Request const&, Actor const&, TripId, Problem const&) const;
  // To the trip after a step that succeeded, or back to it with what was wrong.
  Result<Response> after_step(Request const&, Actor const&, Result<TripId> const&, std::string_view flash_key) const;
};

}  // namespace baeumgil
