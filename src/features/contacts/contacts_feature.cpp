#include "features/contacts/contacts_feature.h"

#include "features/contacts/contact.h"
#include "features/contacts/contact_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<ApiField> contact_fields(bool is_input) {
  auto fields = std::vector<ApiField>{};
  if (!is_input) fields.push_back({.name = "id", .type = ApiType::id});
  fields.push_back({.name = "name", .max_length = 100});
  for (auto const* name : {"department", "post", "phone", "email"})
    fields.push_back({.name = name, .required = !is_input, .max_length = 100});
  fields.push_back({.name = "about", .description = "what one may ask", .required = !is_input, .max_length = 500});
  fields.push_back({.name = "consent", .description = "how the person agreed", .values = words_of<ContactConsent>()});
  fields.push_back({.name = "consented_on", .type = ApiType::date});
  fields.push_back({.name = "visible_to", .required = !is_input, .values = words_of<ContactCircle>()});
  return fields;
}

}  // namespace

void add_contacts_feature(FeatureHost& host) {
  auto const pages = ContactPages{host.db, host.site};
  auto& router = host.router;
  router.get("/targets/{id}/contacts", Access::staff, handler(pages, &ContactPages::list));
  router.get("/targets/{id}/contacts/new", Access::staff, handler(pages, &ContactPages::form));
  router.post("/targets/{id}/contacts", Access::staff, handler(pages, &ContactPages::add));
  router.post("/contacts/{id}/removal", Access::staff, handler(pages, &ContactPages::remove));
  router.api({.path = "/api/v1/institutions/{id}/contacts",
              .summary = "Whom one may ask there, of those the caller may see",
              .tag = "targets",
              .answer = ApiAnswer::page,
              .schema = {.name = "Contact", .fields = contact_fields(false)}},
             Access::staff, handler(pages, &ContactPages::list_json));
  router.api({.method = Method::post,
              .path = "/api/v1/institutions/{id}/contacts",
              .summary = "Write down a person who agreed to be asked",
              .tag = "targets",
              .input = contact_fields(true),
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &ContactPages::add_json));
  router.api({.method = Method::remove,
              .path = "/api/v1/contacts/{id}",
              .summary = "Erase a contact for good",
              .tag = "targets",
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &ContactPages::remove_json));
}

}  // namespace baeumgil
