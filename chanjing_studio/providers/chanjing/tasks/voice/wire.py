"""What is sent for a voice of one's own and how it is told of. Pages 声音定制, 获取声音定制结果 and 列表."""
