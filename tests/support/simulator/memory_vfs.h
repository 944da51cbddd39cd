// SQLite's file layer on a MemoryDisk: its functions by their C signatures. For memory_disk.cc only.
#pragma once

#include <sqlite3.h>

namespace kwadrant::simulator {

class MemoryDisk;

// Not yet registered; the disk must outlive it.
sqlite3_vfs vfs_on(MemoryDisk& disk, const char* name);

}  // namespace kwadrant::simulator
