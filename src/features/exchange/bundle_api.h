#pragma once

namespace baeumgil {

struct ExchangePages;
class Router;

void add_bundle_api(Router&, ExchangePages const&);

}  // namespace baeumgil
