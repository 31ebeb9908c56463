#pragma once

namespace baeumgil {

struct DeskPages;
class Router;

void add_desk_api(Router&, DeskPages const&);

}  // namespace baeumgil
