#pragma once

namespace baeumgil {

class Database;
class Router;
void add_trip_change_api(Router&, Database&);

}  // namespace baeumgil
