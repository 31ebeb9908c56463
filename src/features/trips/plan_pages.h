#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/trips/plan_step.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct PlanPages {
  Database& db;
  Site const& site;

  Result<Response> overview(Request const&, Actor const&) const;
  Result<Response> step(Request const&, Actor const&) const;
  // Of a form: on to the next step. Of the page's script: what is still missing, as JSON.
  Result<Response> save(Request const&, Actor const&) const;
  Result<Response> take_questions(Request const&, Actor const&) const;

 private:
  Result<Response> step_page(Request const&, Actor const&, TripId, PlanStep, Form const&) const;
  Result<Response> saved_answer(Actor const&, TripId, PlanStep) const;
  Response unsaved_answer(Actor const&, Problem const&) const;
};

}  // namespace baeumgil
