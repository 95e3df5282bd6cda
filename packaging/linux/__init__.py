"""What Linux wants: a tree under /usr, an AppDir and a package of Debian's."""
