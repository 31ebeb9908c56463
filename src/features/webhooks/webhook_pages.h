#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/webhooks/webhook.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Router;
class Site;

struct WebhookPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> remove(Request const&, Actor const&) const;
  Result<Response> renew_secret(Request const&, Actor const&) const;
  Result<Response> wake(Request const&, Actor const&) const;
  Result<Response> try_out(Request const&, Actor const&) const;
  Result<Response> send_again(Request const&, Actor const&) const;

 private:
  Result<Response> list_page(Request const&, Actor const&, Form const&) const;
};

void add_webhook_api(Router&, Database&);

}  // namespace baeumgil
