#pragma once

namespace baeumgil {

class Database;
class Router;
void add_season_api(Router&, Database&);

}  // namespace baeumgil
