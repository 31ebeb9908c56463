#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/plan_comments/plan_comment.h"
#include "platform/html/form.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

// What anybody sees and says, under the address of an institution's open pages.
struct OpenPlanPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;      // GET /open/{code}/plans
  Result<Response> json(Request const&, Actor const&) const;      // GET /open/{code}/plans.json
  Result<Response> show(Request const&, Actor const&) const;      // GET /open/{code}/plans/{id}
  Result<Response> say_form(Request const&, Actor const&) const;  // GET /open/{code}/plans/{id}/comments/new
  Result<Response> say(Request const&, Actor const&) const;       // POST /open/{code}/plans/{id}/comments

 private:
  Result<Response> form_page(Request const&, Actor const&, Form const&) const;
};

struct CommentDeskPages {
  Database& db;
  Site const& site;

  Result<Response> desk(Request const&, Actor const&) const;    // GET /plan-comments
  Result<Response> open(Request const&, Actor const&) const;    // POST /trips/{id}/comment-window
  Result<Response> decide(Request const&, Actor const&) const;  // POST /plan-comments/{id}/decision

  Result<Response> json(Request const&, Actor const&) const;               // GET /api/v1/trips/{id}/comments
  Result<Response> open_by_program(Request const&, Actor const&) const;    // POST /api/v1/trips/{id}/comment-window
  Result<Response> decide_by_program(Request const&, Actor const&) const;  // POST /api/v1/plan-comments/{id}/decision

 private:
  struct Refused {
    TripId trip{};
    PlanCommentId comment{};
  };
  Result<Response> page(Request const&, Actor const&, Form const&, Refused const&) const;
};

}  // namespace baeumgil
