"""Relations: ties between groups, from conventional lines and from prose; `prose` is where they are joined."""
